package tenure.authoring.check;

import tenure.rules.pack.PackFiles;

/** Checks the files of a pack. Blocks while it does; never on a thread that answers requests. */
public interface Checking {

    Checked check(String pack, PackFiles files);
}
