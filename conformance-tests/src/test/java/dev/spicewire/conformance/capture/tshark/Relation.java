package dev.spicewire.conformance.capture.tshark;

import dev.spicewire.proto.dynamic.NullValue;
import dev.spicewire.proto.dynamic.Value;
import java.util.Locale;
import java.util.Optional;

/** How a field of tshark's corresponds to a member of ours. */
enum Relation {

    /** Both are the same number, or the same bytes. */
    VALUE {
        @Override
        Verdict compare(TsharkField field, Reading reading, String path) {
            return new Comparison(field, reading, new FieldPath(path, field.occurrence())).whole();
        }
    },

    /** Tshark's node covers a whole struct and shows the number that the struct begins with. */
    START {
        @Override
        Verdict compare(TsharkField field, Reading reading, String path) {
            return new Comparison(field, reading, new FieldPath(path, field.occurrence())).start();
        }
    },

    /** Tshark's field lies inside of bytes that the protocol does not look into. */
    PART {
        @Override
        Verdict compare(TsharkField field, Reading reading, String path) {
            return new Comparison(field, reading, new FieldPath(path, field.occurrence())).part();
        }
    },

    /** One bit of a number; its own number comes behind a colon, {@code flags:1}. */
    BIT {
        @Override
        Verdict compare(TsharkField field, Reading reading, String path) {
            String[] parts = path.split(":");
            FieldPath flags = new FieldPath(parts[0], field.occurrence());
            return new Comparison(field, reading, flags).bit(Integer.parseInt(parts[1]));
        }
    },

    /** The word of a pointer: 0 exactly if our member is null. */
    POINTER {
        @Override
        Verdict compare(TsharkField field, Reading reading, String path) {
            Optional<Value> target = reading.value(new FieldPath(path, field.occurrence()));
            if (target.isEmpty()) {
                return Verdict.differs("we have no " + path);
            }
            boolean isNull = target.get() == NullValue.NULL;
            return isNull == (Long.decode(field.show()) == 0) ? Verdict.SAME_VALUE
                    : Verdict.differs("ours is " + (isNull ? "null" : "not null"));
        }
    },

    /** A member of the data header. */
    HEADER {
        @Override
        Verdict compare(TsharkField field, Reading reading, String path) {
            long ours = switch (path) {
                case "serial" -> reading.message().header().serial();
                case "type" -> reading.message().header().type();
                case "size" -> reading.message().header().size();
                default -> reading.message().header().subList();
            };
            return Long.decode(field.show()) == ours ? Verdict.SAME_VALUE : Verdict.differs("ours is " + ours);
        }
    };

    /**
     * Compares.
     *
     * @param path our member: {@link FieldPath#text}
     */
    abstract Verdict compare(TsharkField field, Reading reading, String path);

    static Relation of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
