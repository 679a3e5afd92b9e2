package tenure.oracle;

/** Section 8, stage 5 and obligations of questions about an account. */
final class AccountRules {
    private AccountRules() {}

    static void judge(Question asked, AccountFacts account, Findings findings) {
        Tables.Act act = asked.act();
        if (!"-".equals(act.feature())) {
            findings.source(account.sourceOf(act.feature()));
            findings.denyWhen(account.sourceOf(act.feature()) == null, "PACKAGE_TOO_LOW");
        }
        if (!"-".equals(act.obligation())) {
            findings.oblige(act.obligation());
        }
        if (act.name().equals("invoices.view") && asked.byPartner()) {
            findings.oblige("MASK_BANK_DETAILS");
        }
        tpa(act.name(), account, findings);
    }

    private static void tpa(String action, AccountFacts account, Findings findings) {
        boolean granted = account.tpaGranted();
        switch (action) {
            case "tpa.request" -> {
                findings.denyWhen(granted, "TPA_ALREADY_GRANTED");
                findings.denyWhen(account.tpaRequestOpen(), "TPA_ALREADY_REQUESTED");
            }
            case "tpa.grant" -> {
                findings.denyWhen(account.partner() == null, "NO_PARTNER");
                findings.denyWhen(granted, "TPA_ALREADY_GRANTED");
            }
            case "tpa.refuse" -> findings.denyWhen(!account.tpaRequestOpen(), "TPA_NOT_REQUESTED");
            case "tpa.revoke" -> findings.denyWhen(!granted, "TPA_NOT_GRANTED");
            default -> {}
        }
    }
}
