package tenure.authoring.check;

import org.jspecify.annotations.Nullable;
import tenure.rules.CompiledForm;

/**
 * A pack that was checked.
 *
 * @param compiled its rules in the form the engine runs; null when they cannot be compiled
 */
public record Checked(Report report, @Nullable CompiledForm compiled) {}
