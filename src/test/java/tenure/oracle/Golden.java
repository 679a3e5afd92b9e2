package tenure.oracle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Small documents and questions, written in JSON with single quotes, for the examples of section 12. */
final class Golden {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Golden() {}

    static ObjectNode json(String singleQuoted) {
        try {
            return (ObjectNode) MAPPER.readTree(singleQuoted.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(singleQuoted, e);
        }
    }

    /** Account A-1 of partner P-1, set up on 2020-08-05, with one service S-1 of these members. */
    static ObjectNode world(String service, String tpa) {
        return json("{'partners':[{'id':'P-1','name':'N','users':[{'id':'pu-7'}]},"
                + "{'id':'P-2','name':'M','users':[{'id':'pu-9'}]}],'staff':[{'id':'st-1'}],"
                + "'plans':[{'id':'PRO-30','name':'Pro','type':'RECURRING','monthlyRate':'20.00'}],"
                + "'accounts':[{'id':'A-1','name':'H','partner':'P-1','migratedOn':'2020-08-03','setUpOn':'2020-08-05',"
                + "'users':[{'id':'cu-1','role':'PRIMARY'},{'id':'cu-2','role':'MEMBER'}],'tpa':" + tpa + ","
                + "'services':[{'id':'S-1','status':'ACTIVE','plan':'PRO-30'," + service + "}]}]}");
    }

    static ObjectNode world(String service) {
        return world(service, "{}");
    }

    /** subject and resource as "type:id"; properties and context as JSON without braces. */
    static ObjectNode ask(String subject, String action, String properties, String resource, String context) {
        return json("{'subject':" + entity(subject) + ",'action':{'name':'" + action + "','properties':{" + properties
                + "}},'resource':" + entity(resource) + ",'context':{" + context + "}}");
    }

    private static String entity(String typeAndId) {
        String[] parts = typeAndId.split(":", -1);
        return "{'type':'" + parts[0] + "','id':'" + parts[1] + "'}";
    }

    static String primary(JsonNode world, String action, String properties, String asOf) {
        return answer(world, ask("customer:cu-1", action, properties, "service:S-1", "'asOf':'" + asOf + "'"));
    }

    static String partner(JsonNode world, String action, String properties, String resource, String asOf) {
        return answer(world, ask("partner:pu-7", action, properties, resource, "'asOf':'" + asOf + "'"));
    }

    static String answer(JsonNode world, JsonNode question) {
        return Oracle.answer(world, question).toString().replace('"', '\'');
    }

    static String deny(String reason) {
        return refusal("DENY", reason);
    }

    static String refusal(String outcome, String reason) {
        return "{'decision':false,'context':{'outcome':'" + outcome + "','reasons':['" + reason + "']}}";
    }

    /** An ALLOW with these further members, written with a leading comma, or none. */
    static String allow(String members) {
        return "{'decision':true,'context':{'outcome':'ALLOW'" + members + "}}";
    }
}
