package tenure.docs;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs what a page says in {@code sh} blocks. */
final class Shell {

    private Shell() {}

    /** What a command printed, and the code it ended with. */
    record Ended(int code, String output) {}

    /** Bash, with the Java of this test as the java it finds. */
    static ProcessBuilder of(Path folder, String script) {
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", script).directory(folder.toFile());
        String java = System.getProperty("java.home") + File.separator + "bin";
        builder.environment().merge("PATH", java, (before, ours) -> ours + File.pathSeparator + before);
        return builder;
    }

    /** Runs blocks one after the other in one shell, as they are pasted into one terminal. */
    static List<Ended> run(Path folder, List<String> blocks) throws IOException, InterruptedException {
        Path answers = Files.createTempDirectory(folder, "answers");
        StringBuilder script = new StringBuilder();
        for (int i = 0; i < blocks.size(); i++) {
            Path answer = answers.resolve(String.valueOf(i));
            script.append("{\n")
                    .append(blocks.get(i))
                    .append("\n} > '")
                    .append(answer)
                    .append("' 2>&1\n");
            script.append("echo $? > '").append(answer).append(".code'\n");
        }
        Process shell = of(folder, script.toString()).inheritIO().start();
        shell.waitFor();
        List<Ended> ended = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            String code = Files.readString(answers.resolve(i + ".code")).strip();
            ended.add(new Ended(Integer.parseInt(code), Files.readString(answers.resolve(String.valueOf(i)))));
        }
        return ended;
    }
}
