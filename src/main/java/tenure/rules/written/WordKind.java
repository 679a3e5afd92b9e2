package tenure.rules.written;

/** What a word in quotes names. */
public enum WordKind {
    ACTION("action"),
    VERB("verb of an action"),
    ACTION_CLASS("class of action"),
    PROPERTY("property of an action"),
    RESOURCE_TYPE("kind of resource"),
    ASKER("kind of asker"),
    ROLE("role"),
    STATUS("status of a service"),
    FAMILY("tariff family"),
    REQUEST_STATUS("status of a request"),
    ORDER_STATUS("status of an order"),
    PLAN_TYPE("type of plan"),
    VISIBILITY("visibility of a plan"),
    MENU_ITEM("item of the portal's menu"),
    PLAN_MODE("way to change a plan"),
    BILLING("way of billing"),
    REFUND("kind of refund"),
    INVOICE("kind of invoice"),
    SCOPE("scope of Third Party Access"),
    FEATURE("feature"),
    FEATURE_SCOPE("scope of a feature"),
    CONTROL("control"),
    CONTROL_KIND("kind of control"),
    PRODUCT("product"),
    PRODUCT_KIND("kind of product"),
    SOLD_WHEN("time of sale"),
    LEVEL("level"),
    LEVEL_COLUMN("column of the levels"),
    REASON("reason"),
    SOURCE("source"),
    OBLIGATION("obligation"),
    DAYS("parameter in days"),
    AMOUNT("parameter in amount"),
    NUMBER("parameter in number"),
    PERCENT("parameter in percent"),
    DATE("parameter in date"),
    WORDING("parameter in text"),
    /** A word of the definitions, such as that a service is renewed. */
    SAID("word of the definitions");

    private final String word;

    WordKind(String word) {
        this.word = word;
    }

    /** As analysts call it. */
    public String word() {
        return word;
    }

    /** Its part of the code of a problem. */
    public String code() {
        return switch (this) {
            case DAYS, AMOUNT, NUMBER, PERCENT, DATE, WORDING -> "parameter";
            case SAID -> "word";
            default -> name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        };
    }
}
