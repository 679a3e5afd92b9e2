package tenure.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever is split and changed in whatever order, names differ, and nobody is led back to what was left behind. */
class ForkTest {

    private static final int PLANS = 4;

    /** Something that is done to some plan, with some plan. */
    private record Step(int what, int on, int with) {
        static Step of(int number) {
            return new Step(number % 5, number / 5, number / 5 / 7);
        }
    }

    @Property(tries = 200)
    void names_differ_and_no_list_leads_to_a_legacy_plan(
            @ForAll @Size(max = 12) List<@IntRange(min = 0, max = 5 * 7 * 11) Integer> steps) {
        Map<String, ObjectNode> all = new TreeMap<>();
        for (int i = 0; i < PLANS; i++) {
            all.put("P" + i, plan(i));
        }
        int number = 0;
        for (int step : steps) {
            take(Step.of(step), all, number++);
            assertThat(all.values().stream().map(plan -> plan.path("name").asText()))
                    .doesNotHaveDuplicates();
            all.forEach((id, plan) -> assertThat(Terms.targets(plan))
                    .as(id)
                    .doesNotHaveDuplicates()
                    .noneMatch(target -> Terms.isLegacy(all, target)));
            all.forEach((id, plan) -> {
                if (Terms.isPublic(plan)) {
                    assertThat(reached(all, id)).noneMatch(target -> Terms.isLegacy(all, target));
                }
            });
        }
    }

    /** Each lists the next two, and the first itself too. */
    private static ObjectNode plan(int number) {
        ObjectNode plan = JsonNodeFactory.instance.objectNode();
        plan.put("id", "P" + number).put("name", "Plan " + number).put("monthlyRate", "10.00");
        plan.putArray("visibility").add("SIGNUP_EXISTING");
        plan.putArray("changeableTo").add("P" + (number + 1) % PLANS).add("P" + (number + 2) % PLANS);
        if (number == 0) {
            plan.withArray("changeableTo").add("P0");
        }
        return plan;
    }

    private static void take(Step step, Map<String, ObjectNode> all, int number) {
        List<String> ids = new ArrayList<>(all.keySet());
        String on = ids.get(step.on() % ids.size());
        String with = ids.get(step.with() % ids.size());
        ObjectNode changes = JsonNodeFactory.instance.objectNode();
        switch (step.what()) {
            case 0 -> fork(all, on, changes.put("monthlyRate", "11.00"), "N" + number);
            case 1 -> {
                if (!Terms.isLegacy(all, with)) {
                    changes.putArray("changeableTo").add(with).add(on);
                    fork(all, on, changes, "N" + number);
                }
            }
            case 2 -> {
                // An edit that was announced may name what was split since.
                changes.putArray("changeableTo").add(with);
                amend(all, on, changes);
            }
            case 3 -> {
                changes.putArray("visibility").add("INTERNAL");
                amend(all, on, changes);
            }
            default -> {
                changes.putArray("visibility").add("SIGNUP_NEW");
                amend(all, on, changes);
            }
        }
    }

    private static void fork(Map<String, ObjectNode> all, String id, ObjectNode changes, String newId) {
        if (Terms.isPublic(all.getOrDefault(id, changes))) {
            Fork.of(all, id, changes, newId)
                    .plans()
                    .forEach(plan -> all.put(plan.path("id").asText(), plan));
        }
    }

    private static void amend(Map<String, ObjectNode> all, String id, ObjectNode changes) {
        Amendment.of(all, id, changes)
                .plans()
                .forEach(plan -> all.put(plan.path("id").asText(), plan));
    }

    /** All that one can come to by changing from plan to plan. */
    private static Set<String> reached(Map<String, ObjectNode> all, String from) {
        Set<String> reached = new HashSet<>();
        Deque<String> next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty()) {
            ObjectNode plan = all.get(next.poll());
            Terms.targets(plan == null ? JsonNodeFactory.instance.objectNode() : plan).stream()
                    .filter(reached::add)
                    .forEach(next::add);
        }
        return reached;
    }
}
