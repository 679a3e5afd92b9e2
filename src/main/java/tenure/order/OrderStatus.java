package tenure.order;

/** What has become of an order. */
public enum OrderStatus {
    /** It waits for the customer. */
    PENDING,
    /** The customer approved it, and it is about to be decided again. */
    APPROVED,
    /** The customer refused it. */
    REFUSED,
    /** Nobody answered in time. */
    EXPIRED,
    /** What it asked for has happened. */
    APPLIED,
    /** It was approved, and by then the rules said no. */
    FAILED,
    /** Whoever placed it took it back. */
    WITHDRAWN
}
