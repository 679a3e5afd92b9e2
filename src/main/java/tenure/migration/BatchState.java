package tenure.migration;

/** How far a batch is. */
enum BatchState {
    PLANNED,
    RUNNING,
    PAUSED,
    DONE
}
