package dev.spicewire.proto.dynamic;

/** Stops writing at the first value that does not fit; never leaves the package. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Encoded.Refused refused;

    Refusal(Path path, String reason) {
        super(reason, null, false, false);
        this.refused = new Encoded.Refused(path.toString(), reason);
    }

    Encoded.Refused refused() {
        return refused;
    }
}
