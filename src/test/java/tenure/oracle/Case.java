package tenure.oracle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A generated import document (section 11) and questions about it (section 2). */
public record Case(ObjectNode document, List<ObjectNode> questions) {}
