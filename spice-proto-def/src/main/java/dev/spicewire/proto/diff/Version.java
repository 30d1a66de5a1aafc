package dev.spicewire.proto.diff;

/** One of the two versions that are compared. */
enum Version {
    OLD,
    NEW;

    Version other() {
        return this == OLD ? NEW : OLD;
    }

    String word() {
        return this == OLD ? "old" : "new";
    }
}
