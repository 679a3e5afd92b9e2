package tenure.doors;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/** What the running application serves: the resources of Jakarta REST, and the routes of Vert.x. */
final class Endpoints {

    private Endpoints() {}

    /** Methods and paths, such as {@code GET /v1/accounts/{id}}. */
    static Set<String> of(Router router) {
        Set<String> endpoints = new TreeSet<>();
        resources(endpoints);
        routes(router, "", endpoints);
        return endpoints;
    }

    private static void resources(Set<String> endpoints) {
        var mappers = ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers();
        RuntimeResourceVisitor.visitRuntimeResources("", mappers, new RuntimeResourceVisitor() {
            @Override
            public void visitRuntimeResource(String method, String path, RuntimeResource resource) {
                endpoints.add(method + " " + path.replaceAll("\\{(\\w+):[^}]*}", "{$1}"));
            }
        });
    }

    /** A route without a path, or of all paths, is no endpoint: it is a filter, or where the resources are. */
    private static void routes(Router router, String mounted, Set<String> endpoints) {
        for (Route route : router.getRoutes()) {
            String path = route.getPath();
            if (path == null || path.equals("/")) {
                continue;
            }
            String whole = (mounted + "/" + path).replaceAll("/+", "/").replaceAll("/$", "");
            List<Router> below = routers(route);
            below.forEach(sub -> routes(sub, whole, endpoints));
            if (below.isEmpty()) {
                endpoints.add((route.methods() == null
                                ? "GET"
                                : route.methods().iterator().next()) + " " + whole);
            }
        }
    }

    /** Vert.x tells nobody what is mounted at a route; it is what the route's handlers hold on to. */
    private static List<Router> routers(Route route) {
        try {
            Method state = route.getClass().getDeclaredMethod("state");
            state.setAccessible(true);
            Object inside = state.invoke(route);
            Method handlers = inside.getClass().getDeclaredMethod("getContextHandlers");
            handlers.setAccessible(true);
            List<?> all = (List<?>) handlers.invoke(inside);
            return all == null
                    ? List.of()
                    : all.stream().flatMap(one -> held(one).stream()).toList();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this Vert.x is another: see what became of RouteImpl", e);
        }
    }

    private static List<Router> held(Object handler) {
        try {
            for (Field field : handler.getClass().getDeclaredFields()) {
                field.setAccessible(true);
                if (field.get(handler) instanceof Router router) {
                    return List.of(router);
                }
            }
            return List.of();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
