package tenure.doors;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Who gets what where. A new endpoint gets a row: its method and path, what is sent ({@link Row.Body} or a query), and a
 * cell for each kind of caller ({@link Expected} says how to read one). Quarkus' own pages are there in tests alone, not in
 * a Tenure that is packaged.
 */
final class Matrix {

    static final List<Row> ROWS = read("""
            endpoint                                      | sent                               | no token | bad token | no group | pep         | customer    | stray | partner     | no access   | staff       | analyst     | approver    | admin
            POST /access/v1/evaluation                    | QUESTION                           | 401      | 401       | 403      | yes/no=no   | yes/no=no   | no    | yes/no=no   | yes/no=no   | yes/yes/no  | 403         | 403         | 403
            POST /access/v1/evaluation                    | EXPLAIN                            | 401      | 401       | 403      | yes/no=no   | yes/no=no   | no    | yes/no=no   | no/no=no    | yes/yes/no  | 403         | 403         | 403
            POST /access/v1/evaluations                   | QUESTIONS                          | 401      | 401       | 403      | 200/200=200 | 200/200=200 | 200   | 200/200=200 | 200/200=200 | 200/200/200 | 403         | 403         | 403
            POST /access/v1/search/subject                | WHO                                | 401      | 401       | 403      | 200/200/200 | 403         | 403   | 403         | 403         | 200/200/200 | 403         | 403         | 403
            POST /access/v1/search/resource               | WHERE                              | 401      | 401       | 403      | 200         | 200         | 200   | 200         | 200         | 200         | 403         | 403         | 403
            POST /access/v1/search/action                 | WHAT                               | 401      | 401       | 403      | 200/200=200 | 200/200=200 | 200   | 200/200=200 | 200/200=200 | 200/200/200 | 403         | 403         | 403
            POST /{pack}/access/v1/evaluation             | RECORD                             | 401      | 401       | 403      | no          | no          | no    | no          | no          | no          | 403         | 403         | 403
            POST /{pack}/access/v1/evaluations            | RECORDS                            | 401      | 401       | 403      | 200         | 200         | 200   | 200         | 200         | 200         | 403         | 403         | 403
            POST /{pack}/access/v1/search/subject         | RECORD_WHO                         | 401      | 401       | 403      | 200         | 403         | 403   | 403         | 403         | 403         | 403         | 403         | 403
            POST /{pack}/access/v1/search/resource        | RECORD_WHERE                       | 401      | 401       | 403      | 200         | 200         | 200   | 200         | 200         | 200         | 403         | 403         | 403
            POST /{pack}/access/v1/search/action          | RECORD_WHAT                        | 401      | 401       | 403      | 200         | 200         | 200   | 200         | 200         | 200         | 403         | 403         | 403
            GET /v1/accounts/{id}                         |                                    | 401      | 401       | 403      | 200/200/404 | 200/404=404 | 404   | 403         | 403         | 200/200/404 | 403         | 403         | 200/200/404
            GET /v1/accounts/{id}/entitlements            | ?subject={subject}&asOf=2020-11-01 | 401      | 401       | 403      | 200/404=404 | 200/404=404 | 404   | 200/404=404 | 200/404=404 | 200/200/404 | 403         | 403         | 403
            GET /v1/accounts/{id}/access-log              |                                    | 401      | 401       | 403      | 200/200/404 | 200/404=404 | 404   | 403         | 403         | 200/200/404 | 403         | 403         | 403
            GET /v1/accounts/{id}/orders                  | ?subject={subject}                 | 401      | 401       | 403      | 200/404=404 | 200/404=404 | 404   | 200/404=404 | 200/404=404 | 200/200/404 | 403         | 403         | 403
            POST /v1/accounts/{id}/orders                 | ACT                                | 401      | 401       | 403      | 201/403=403 | 201/403=403 | 403   | 201/403=403 | 202/403=403 | 201/201/403 | 403         | 403         | 403
            GET /v1/accounts/{id}/orders/{order}          | ?subject={subject}                 | 401      | 401       | 403      | 404/404=404 | 404/404=404 | 404   | 404/404=404 | 404/404=404 | 404/404/404 | 403         | 403         | 403
            POST /v1/accounts/{id}/orders/{order}/approve | BY                                 | 401      | 401       | 403      | 404/403=403 | 404/403=403 | 403   | 403/403=403 | 403/403=403 | 403/403/403 | 403         | 403         | 403
            POST /v1/accounts/{id}/orders/{order}/refuse  | BY                                 | 401      | 401       | 403      | 404/403=403 | 404/403=403 | 403   | 403/403=403 | 403/403=403 | 403/403/403 | 403         | 403         | 403
            POST /v1/accounts/{id}/orders/{order}/withdraw | BY                                 | 401      | 401       | 403      | 404         | 404         | 404   | 404         | 404         | 404         | 403         | 403         | 403
            GET /v1/accounts/{id}/charges                 | ?subject={subject}                 | 401      | 401       | 403      | 200/404=404 | 200/404=404 | 404   | 200/404=404 | 404         | 200/200/404 | 403         | 403         | 403
            GET /v1/accounts/{id}/services/{service}/plan-options | ?subject={subject}                 | 401 | 401 | 403 | 404 | 404 | 404 | 404 | 404 | 404 | 403 | 403 | 403
            GET /v1/accounts/{id}/services/{service}/plan-change/quote | ?subject={subject}&plan=p&startDate=2030-01-01 | 401 | 401 | 403 | 404 | 404 | 404 | 404 | 404 | 404 | 403 | 403 | 403
            GET /v1/plans                                 | ?subject={subject}&name=matrix     | 401 | 401 | 403 | 200 | 200 | 200 | 200 | 200 | 200/200/200 | 403 | 403 | 200
            GET /v1/plans/{id}                            | ?subject={subject}                 | 401 | 401 | 403 | 404 | 404 | 404 | 404 | 404 | 404 | 403 | 403 | 404
            POST /v1/plans                                | NO_PLAN                            | 401 | 401 | 403 | 403 | 403 | 403 | 403 | 403 | 422 | 403 | 403 | 422
            GET /v1/plans/{id}/history                    |                                    | 401 | 401 | 403 | 403 | 403 | 403 | 403 | 403 | 404 | 403 | 403 | 404
            POST /v1/plans/{id}/edits                     | DEARER                             | 401 | 401 | 403 | 403 | 403 | 403 | 403 | 403 | 404 | 403 | 403 | 404
            GET /v1/plans/{id}/edits                      |                                    | 401 | 401 | 403 | 403 | 403 | 403 | 403 | 403 | 404 | 403 | 403 | 404
            GET /v1/plans/{id}/edits/{edit}               |                                    | 401 | 401 | 403 | 403 | 403 | 403 | 403 | 403 | 404 | 403 | 403 | 404
            POST /v1/plans/{id}/edits/{edit}/apply        |                                    | 401 | 401 | 403 | 403 | 403 | 403 | 403 | 403 | 404 | 403 | 403 | 404
            POST /v1/plans/{id}/edits/{edit}/withdraw     |                                    | 401 | 401 | 403 | 403 | 403 | 403 | 403 | 403 | 404 | 403 | 403 | 404
            GET /v1/tickets                               |                                    | 401 | 401 | 403 | 403 | 403 | 403 | 403 | 403 | 200~ | 403 | 403 | 403
            GET /v1/tickets/{id}                          |                                    | 401 | 401 | 403 | 403 | 403 | 403 | 403 | 403 | 404 | 403 | 403 | 403
            POST /v1/tickets/{id}/take                    |                                    | 401 | 401 | 403 | 403 | 403 | 403 | 403 | 403 | 404 | 403 | 403 | 403
            POST /v1/tickets/{id}/refuse                  | REASON                             | 401 | 401 | 403 | 403 | 403 | 403 | 403 | 403 | 404 | 403 | 403 | 403
            POST /v1/tickets/{id}/carry-out               |                                    | 401 | 401 | 403 | 403 | 403 | 403 | 403 | 403 | 404 | 403 | 403 | 403
            POST /v1/plan-changes/bulk/previews | NO_PLANS | 401 | 401 | 403 | 403 | 403 | 403 | 403 | 403 | 422 | 403 | 403 | 403
            GET /v1/plan-changes/bulk/previews/{id} |  | 401 | 401 | 403 | 403 | 403 | 403 | 403 | 403 | 404 | 403 | 403 | 403
            POST /v1/plan-changes/bulk | NO_PREVIEW | 401 | 401 | 403 | 403 | 403 | 403 | 403 | 403 | 422 | 403 | 403 | 403
            GET /v1/plan-changes/bulk/{id} |  | 401 | 401 | 403 | 403 | 403 | 403 | 403 | 403 | 404 | 403 | 403 | 403
            GET /v1/plan-changes/bulk/{id}/progress |  | 401 | 401 | 403 | 403 | 403 | 403 | 403 | 403 | 404 | 403 | 403 | 403
            GET /v1/plan-changes/bulk/{id}/results |  | 401 | 401 | 403 | 403 | 403 | 403 | 403 | 403 | 404 | 403 | 403 | 403
            GET /v1/partners/{id}/portal-settings |  | 401 | 401 | 403 | 403 | 403 | 403 | 403 | 403 | 404 | 403 | 403 | 403
            PUT /v1/partners/{id}/portal-settings | NO_SETTINGS | 401 | 401 | 403 | 403 | 403 | 403 | 403 | 403 | 428 | 403 | 403 | 403
            GET /v1/partners/{id}/portal-settings/history |  | 401 | 401 | 403 | 403 | 403 | 403 | 403 | 403 | 404 | 403 | 403 | 403
            GET /v1/accounts/{id}/profile-groups          | ?subject={subject}                 | 401      | 401       | 403      | 404         | 404         | 404   | 404         | 404         | 404         | 403         | 403         | 403
            GET /v1/accounts/{id}/provisioning            | ?subject={subject}                 | 401      | 401       | 403      | 200/404=404 | 200/404=404 | 404   | 200/404=404 | 200/404=404 | 200/200/404 | 403         | 403         | 403
            GET /v1/provisioning                          |                                    | 401      | 401       | 403      | 200~        | 403         | 403   | 403         | 403         | 403         | 403         | 403         | 200~
            POST /v1/provisioning/{id}                    | REPORT                             | 401      | 401       | 403      | 404         | 403         | 403   | 403         | 403         | 403         | 403         | 403         | 404
            POST /v1/provisioning/{id}/retry              |                                    | 401      | 401       | 403      | 403         | 403         | 403   | 403         | 403         | 404         | 403         | 403         | 404
            GET /v1/accounts/{id}/tpa                     | ?subject={subject}                 | 401      | 401       | 403      | 200/404=404 | 200/404=404 | 404   | 200/404=404 | 200/404=404 | 200/200/404 | 403         | 403         | 403
            POST /v1/accounts/{id}/tpa/requests           | ?dryRun=true                       | 401      | 401       | 403      | 400         | 403/403=403 | 403   | 403/403=403 | 200/403=403 | 403/403/403 | 403         | 403         | 403
            POST /v1/accounts/{id}/tpa/grant              | ?dryRun=true                       | 401      | 401       | 403      | 400         | 403/403=403 | 403   | 403/403=403 | 403/403=403 | 403/403/403 | 403         | 403         | 403
            POST /v1/accounts/{id}/tpa/refuse             | ?dryRun=true                       | 401      | 401       | 403      | 400         | 403/403=403 | 403   | 403/403=403 | 403/403=403 | 403/403/403 | 403         | 403         | 403
            POST /v1/accounts/{id}/tpa/revoke             | ?dryRun=true                       | 401      | 401       | 403      | 400         | 200/403=403 | 403   | 403/403=403 | 403/403=403 | 403/403/403 | 403         | 403         | 403
            GET /v1/accounts/{id}/notes                   | ?subject={subject}                 | 401      | 401       | 403      | 404         | 403         | 403   | 403         | 403         | 200/200/404 | 403         | 403         | 403
            GET /v1/partner/customers                     | ?subject={subject}                 | 401      | 401       | 403      | 400         | 403         | 403   | 200         | 200         | 400         | 403         | 403         | 403
            GET /v1/partner/customers/{id}                | ?subject={subject}                 | 401      | 401       | 403      | 400         | 403         | 403   | 200/404=404 | 200/404=404 | 400         | 403         | 403         | 403
            GET /v1/decisions                             | ?account={account}                 | 401      | 401       | 403      | 200~        | 403         | 403   | 403         | 403         | 200~        | 200~        | 200~        | 200~
            GET /v1/decisions/{id}                        |                                    | 401      | 401       | 403      | 200/200/404 | 403         | 403   | 403         | 403         | 200/200/404 | 200/200/404 | 200/200/404 | 200/200/404
            POST /v1/decisions/{id}/replay                |                                    | 401      | 401       | 403      | 200/200/404 | 403         | 403   | 403         | 403         | 200/200/404 | 200/200/404 | 200/200/404 | 200/200/404
            GET /v1/events                                | ?account={account}                 | 401      | 401       | 403      | 200/200/200 | 200/200=200 | 200   | 200/200=200 | 200         | 200/200/200 | 403         | 403         | 200/200/200
            POST /v1/webhooks                             | NO_URL                             | 401      | 401       | 403      | 403         | 403         | 403   | 403         | 403         | 403         | 403         | 403         | 400
            GET /v1/webhooks                              |                                    | 401      | 401       | 403      | 403         | 403         | 403   | 403         | 403         | 403         | 403         | 403         | 200~
            DELETE /v1/webhooks/{id}                      |                                    | 401      | 401       | 403      | 403         | 403         | 403   | 403         | 403         | 403         | 403         | 403         | 404
            POST /v1/webhooks/{id}/test                   |                                    | 401      | 401       | 403      | 403         | 403         | 403   | 403         | 403         | 403         | 403         | 403         | 404
            GET /v1/webhooks/{id}/deliveries              |                                    | 401      | 401       | 403      | 403         | 403         | 403   | 403         | 403         | 403         | 403         | 403         | 404
            POST /v1/webhooks/{id}/deliveries/{number}/retry |                                    | 401      | 401       | 403      | 403         | 403         | 403   | 403         | 403         | 403         | 403         | 403         | 404
            POST /v1/migration/batches                     | DRY_BATCH                          | 401      | 401       | 403      | 403         | 403         | 403   | 403         | 403         | 200~        | 403         | 403         | 200~
            GET /v1/migration/batches                      |                                    | 401      | 401       | 403      | 403         | 403         | 403   | 403         | 403         | 200~        | 403         | 403         | 200~
            GET /v1/migration/batches/{batch}              |                                    | 401      | 401       | 403      | 403         | 403         | 403   | 403         | 403         | 404         | 403         | 403         | 404
            POST /v1/migration/batches/{batch}/run         |                                    | 401      | 401       | 403      | 403         | 403         | 403   | 403         | 403         | 404         | 403         | 403         | 404
            POST /v1/migration/batches/{batch}/pause       |                                    | 401      | 401       | 403      | 403         | 403         | 403   | 403         | 403         | 404         | 403         | 403         | 404
            POST /v1/migration/batches/{batch}/resume      |                                    | 401      | 401       | 403      | 403         | 403         | 403   | 403         | 403         | 404         | 403         | 403         | 404
            GET /v1/migration/batches/{batch}/certificate  |                                    | 401      | 401       | 403      | 403         | 403         | 403   | 403         | 403         | 404         | 403         | 403         | 404
            GET /v1/migration/report                       |                                    | 401      | 401       | 403      | 200~        | 403         | 403   | 200~        | 200~        | 200~        | 403         | 403         | 200~
            GET /v1/migration/customers                    |                                    | 401      | 401       | 403      | 200~        | 403         | 403   | 200~        | 200~        | 200~        | 403         | 403         | 200~
            GET /v1/migration/exceptions                   |                                    | 401      | 401       | 403      | 200~        | 403         | 403   | 403         | 403         | 200~        | 403         | 403         | 200~
            GET /v1/migration/customers/{id}               |                                    | 401      | 401       | 403      | 200/200/404 | 403         | 403   | 200/404=404 | 200/404=404 | 200/200/404 | 403         | 403         | 200/200/404
            POST /v1/migration/customers/{id}/invitation   |                                    | 401      | 401       | 403      | 403         | 403         | 403   | 403         | 403         | 409/409/404 | 403         | 403         | 409/409/404
            POST /v1/migration/customers/{id}/schedule     |                                    | 401      | 401       | 403      | 403         | 403         | 403   | 403         | 403         | 409/409/404 | 403         | 403         | 409/409/404
            GET /v1/accounts/{id}/invitation/preview       | ?subject={subject}                 | 401      | 401       | 403      | 200/404=404 | 200/404=404 | 404   | 200/404=404 | 200/404=404 | 200/200/404 | 403         | 403         | 403
            GET /v1/accounts/{id}/set-up                   |                                    | 401      | 401       | 403      | 200/200/404 | 200/404=404 | 404   | 403         | 403         | 403         | 403         | 403         | 403
            POST /v1/accounts/{id}/set-up/{step}           | DETAILS                            | 401      | 401       | 403      | 409/409/404 | 409/404=404 | 404   | 403         | 403         | 403         | 403         | 403         | 403
            POST /v1/packs/{pack}/drafts                   | NO_DRAFT                           | 401      | 401       | 403      | 403         | 403         | 403   | 403         | 403         | 403         | 400         | 403         | 403
            GET /v1/packs/{pack}/drafts                    |                                    | 401      | 401       | 403      | 403         | 403         | 403   | 403         | 403         | 403         | 200~        | 200~        | 200~
            GET /v1/packs/{pack}/drafts/{id}               |                                    | 401      | 401       | 403      | 403         | 403         | 403   | 403         | 403         | 403         | 404         | 404         | 404
            DELETE /v1/packs/{pack}/drafts/{id}            |                                    | 401      | 401       | 403      | 403         | 403         | 403   | 403         | 403         | 403         | 404         | 403         | 403
            GET /v1/packs/{pack}/drafts/{id}/files/{path}  |                                    | 401      | 401       | 403      | 403         | 403         | 403   | 403         | 403         | 403         | 404         | 404         | 404
            PUT /v1/packs/{pack}/drafts/{id}/files/{path}  | TABLE                              | 401      | 401       | 403      | 403         | 403         | 403   | 403         | 403         | 403         | 404         | 403         | 403
            DELETE /v1/packs/{pack}/drafts/{id}/files/{path} |                                    | 401      | 401       | 403      | 403         | 403         | 403   | 403         | 403         | 403         | 404         | 403         | 403
            POST /v1/packs/{pack}/drafts/{id}/check        |                                    | 401      | 401       | 403      | 403         | 403         | 403   | 403         | 403         | 403         | 404         | 404         | 403
            POST /v1/packs/{pack}/drafts/{id}/rebase       |                                    | 401      | 401       | 403      | 403         | 403         | 403   | 403         | 403         | 403         | 404         | 403         | 403
            GET /v1/packs/{pack}/drafts/{id}/diff          |                                    | 401      | 401       | 403      | 403         | 403         | 403   | 403         | 403         | 403         | 404         | 404         | 404
            POST /v1/packs/{pack}/drafts/{id}/submit       |                                    | 401      | 401       | 403      | 403         | 403         | 403   | 403         | 403         | 403         | 404         | 403         | 403
            POST /v1/packs/{pack}/drafts/{id}/approve      |                                    | 401      | 401       | 403      | 403         | 403         | 403   | 403         | 403         | 403         | 403         | 404         | 403
            POST /v1/packs/{pack}/drafts/{id}/reject       | REASON                             | 401      | 401       | 403      | 403         | 403         | 403   | 403         | 403         | 403         | 403         | 404         | 403
            GET /v1/packs/{pack}/editions                  |                                    | 401      | 401       | 403      | 403         | 403         | 403   | 403         | 403         | 403         | 200~        | 200~        | 200~
            GET /v1/packs/{pack}/editions/{edition}        |                                    | 401      | 401       | 403      | 403         | 403         | 403   | 403         | 403         | 403         | 200~        | 200~        | 200~
            GET /v1/packs/{pack}/editions/{edition}/files  |                                    | 401      | 401       | 403      | 403         | 403         | 403   | 403         | 403         | 403         | 200         | 200         | 200
            GET /v1/packs/{pack}/editions/{edition}/files/{path} |                                    | 401      | 401       | 403      | 403         | 403         | 403   | 403         | 403         | 403         | 200         | 200         | 200
            GET /v1/packs/{pack}/editions/{edition}/archive |                                    | 401      | 401       | 403      | 403         | 403         | 403   | 403         | 403         | 403         | 200         | 200         | 200
            GET /v1/packs/{pack}/editions/{edition}/blame/{path} |                                    | 401      | 401       | 403      | 403         | 403         | 403   | 403         | 403         | 403         | 200         | 200         | 200
            GET /v1/packs/{pack}/editions/{edition}/diff/{other} |                                    | 401      | 401       | 403      | 403         | 403         | 403   | 403         | 403         | 403         | 200         | 200         | 200
            GET /v1/packs/{pack}/editions/{edition}/reference |                                    | 401      | 401       | 403      | 403         | 403         | 403   | 403         | 403         | 403         | 200         | 200         | 200
            GET /v1/packs/{pack}/editions/{edition}/rulebook |                                    | 401      | 401       | 403      | 403         | 403         | 403   | 403         | 403         | 403         | 200         | 200         | 200
            POST /v1/packs/{pack}/editions/{edition}/restore |                                    | 401      | 401       | 403      | 403         | 403         | 403   | 403         | 403         | 403         | 403         | 400         | 403
            POST /v1/packs/{pack}/editions/{edition}/withdraw |                                    | 401      | 401       | 403      | 403         | 403         | 403   | 403         | 403         | 403         | 403         | 400         | 403
            GET /v1/packs/{pack}/audit                     |                                    | 401      | 401       | 403      | 403         | 403         | 403   | 403         | 403         | 403         | 200~        | 200~        | 200~
            GET /v1/notices                               | ?account={account}                 | 401      | 401       | 403      | 403         | 200/404=404 | 404   | 403         | 403         | 200/200/200 | 403         | 403         | 200/200/200
            GET /v1/notices/{id}                          |                                    | 401      | 401       | 403      | 403         | 200/404=404 | 404   | 403         | 403         | 200/200/404 | 403         | 403         | 200/200/404
            POST /v1/notices/{id}/bounce                  | REASON                             | 401      | 401       | 403      | 403         | 403         | 403   | 403         | 403         | 200/200/404 | 403         | 403         | 200/200/404
            POST /v1/notices/{id}/resend                  |                                    | 401      | 401       | 403      | 403         | 403         | 403   | 403         | 403         | 409/409/404 | 403         | 403         | 409/409/404
            POST /v1/import                               | STAFF                              | 401      | 401       | 403      | 403         | 403         | 403   | 403         | 403         | 403         | 403         | 403         | 200
            POST /v1/import                               | STAFF_LINE                         | 401      | 401       | 403      | 403         | 403         | 403   | 403         | 403         | 403         | 403         | 403         | 200~
            GET /demo/mails                               |                                    | 200~     | 401       | 200~     | 200~        | 200~        | 200~  | 200~        | 200~        | 200~        | 200~        | 200~        | 200~
            GET /demo/outbox                              |                                    | 200~     | 401       | 200~     | 200~        | 200~        | 200~  | 200~        | 200~        | 200~        | 200~        | 200~        | 200~
            GET /links/{token}                            |                                    | 404      | 401       | 404      | 404         | 404         | 404   | 404         | 404         | 404         | 404         | 404         | 404
            POST /links/{token}                           | FILLED_IN                          | 404      | 401       | 404      | 404         | 404         | 404   | 404         | 404         | 404         | 404         | 404         | 404
            POST /links/{token}                           | ANSWER                             | 404      | 401       | 404      | 404         | 404         | 404   | 404         | 404         | 404         | 404         | 404         | 404
            POST /demo/token                              | WISH                               | 200~     | 401       | 200~     | 200~        | 200~        | 200~  | 200~        | 200~        | 200~        | 200~        | 200~        | 200~
            GET /.well-known/authzen-configuration        |                                    | 200      | 401       | 200      | 200         | 200         | 200   | 200         | 200         | 200         | 200         | 200         | 200
            GET /.well-known/authzen-configuration/{pack} |                                    | 200      | 401       | 200      | 200         | 200         | 200   | 200         | 200         | 200         | 200         | 200         | 200
            GET /q/health                                 |                                    | 200~     | 401       | 200~     | 200~        | 200~        | 200~  | 200~        | 200~        | 200~        | 200~        | 200~        | 200~
            GET /q/health/group                           |                                    | 200~     | 401       | 200~     | 200~        | 200~        | 200~  | 200~        | 200~        | 200~        | 200~        | 200~        | 200~
            GET /q/health/live                            |                                    | 200~     | 401       | 200~     | 200~        | 200~        | 200~  | 200~        | 200~        | 200~        | 200~        | 200~        | 200~
            GET /q/health/ready                           |                                    | 200~     | 401       | 200~     | 200~        | 200~        | 200~  | 200~        | 200~        | 200~        | 200~        | 200~        | 200~
            GET /q/health/started                         |                                    | 200~     | 401       | 200~     | 200~        | 200~        | 200~  | 200~        | 200~        | 200~        | 200~        | 200~        | 200~
            GET /q/health/well                            |                                    | 200~     | 401       | 200~     | 200~        | 200~        | 200~  | 200~        | 200~        | 200~        | 200~        | 200~        | 200~
            GET /q/openapi                                |                                    | 200~     | 401       | 200~     | 200~        | 200~        | 200~  | 200~        | 200~        | 200~        | 200~        | 200~        | 200~
            GET /q/openapi.json                           |                                    | 401      | 401       | 200      | 200         | 200         | 200   | 200         | 200         | 200         | 200         | 200         | 200
            GET /q/openapi.yaml                           |                                    | 401      | 401       | 200      | 200         | 200         | 200   | 200         | 200         | 200         | 200         | 200         | 200
            GET /q/openapi.yml                            |                                    | 401      | 401       | 200      | 200         | 200         | 200   | 200         | 200         | 200         | 200         | 200         | 200
            GET /q/health-ui                              |                                    | 401      | 401       | 200~     | 200~        | 200~        | 200~  | 200~        | 200~        | 200~        | 200~        | 200~        | 200~
            GET /q/swagger-ui                             |                                    | 401      | 401       | 200~     | 200~        | 200~        | 200~  | 200~        | 200~        | 200~        | 200~        | 200~        | 200~
            GET /q/metrics                                |                                    | 401      | 401       | 403      | 403         | 403         | 403   | 403         | 403         | 403         | 403         | 403         | 200~
            """);

    private Matrix() {}

    private static List<Row> read(String table) {
        List<String[]> lines =
                table.lines().map(line -> line.strip().split("\\s*\\|\\s*", -1)).toList();
        String[] head = lines.get(0);
        List<Row> rows = new ArrayList<>();
        for (String[] line : lines.subList(1, lines.size())) {
            if (line.length != head.length) {
                throw new IllegalArgumentException(line[0] + " has no cell for each of the columns");
            }
            Map<Visitor, Expected> cells = new EnumMap<>(Visitor.class);
            for (int i = 2; i < head.length; i++) {
                Expected expected = Expected.read(line[i]);
                Visitor.in(head[i]).forEach(visitor -> cells.put(visitor, expected));
            }
            rows.add(new Row(line[0], line[1], cells));
        }
        return rows;
    }
}
