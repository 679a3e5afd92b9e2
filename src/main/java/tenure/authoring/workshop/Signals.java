package tenure.authoring.workshop;

import com.sun.jna.Native;
import com.sun.jna.Platform;
import org.jboss.logging.Logger;

/** What Java cannot tell a process: to halt, and to go on. Linux alone; elsewhere nothing happens. */
final class Signals {

    private static final Logger LOG = Logger.getLogger(Signals.class);
    private static final int CONTINUE = 18;
    private static final int STOP = 19;
    private static final boolean THERE = register();

    private Signals() {}

    private static boolean register() {
        try {
            if (Platform.isLinux()) {
                Native.register(Platform.C_LIBRARY_NAME);
                return true;
            }
        } catch (LinkageError e) {
            // A folder for temporary files that nothing may be run from, say.
            LOG.warnf("checks of rules do not pause for decisions, because signals cannot be sent: %s", e.getMessage());
        }
        return false;
    }

    private static native int kill(int process, int signal);

    private static native int setpgid(int process, int group);

    static void stop(Process process) {
        send(process, STOP);
    }

    static void goOn(Process process) {
        send(process, CONTINUE);
    }

    private static void send(Process process, int signal) {
        if (THERE && process.isAlive()) {
            kill(Math.toIntExact(process.pid()), signal);
        }
    }

    /**
     * Makes this process a group of its own. When the service dies while it is halted, nobody is left to have it go on; of
     * a group that nobody minds any longer the kernel ends whatever is halted.
     */
    static void standAlone() {
        if (THERE) {
            setpgid(0, 0);
        }
    }
}
