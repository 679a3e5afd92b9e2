package tenure.rules;

import java.math.BigDecimal;

/** An amount of money above zero, with two decimals. */
public record Cost(BigDecimal amount, String currency) {}
