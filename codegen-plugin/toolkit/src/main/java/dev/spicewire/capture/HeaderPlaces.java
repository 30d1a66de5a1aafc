// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture;

import dev.spicewire.runtime.framing.HeaderFormat;
import java.nio.ByteBuffer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The places of a stretch at which a data header can stand: most bytes are told from one at a glance. */
final class HeaderPlaces {

    /** Larger bodies are not believed where headers have to be found. */
    static final int LARGEST_BODY = 16 * 1024 * 1024;

    private HeaderPlaces() {
    }

    /**
     * Finds them.
     *
     * @param bytes  where
     * @param from   the first place that is looked at
     * @param format shape of the headers
     * @param known  whether there is a message with a number
     * @return the places in order; each header is there whole
     */
    static IntStream in(Stretch bytes, int from, HeaderFormat format, IntPredicate known) {
        IntStream.Builder places = IntStream.builder();
        int header = format.bytes();
        for (int run = bytes.behindHole(from); run < bytes.end(); run = bytes.behindHole(bytes.untilHole(run))) {
            int length = bytes.untilHole(run) - run;
            ByteBuffer there = bytes.slice(run, length);
            for (int i = 0; i + header <= length; i++) {
                if (format.size(there, i) <= LARGEST_BODY && known.test(format.type(there, i))
                        && (format == HeaderFormat.MINI || isPossible(there, i, format))) {
                    places.add(run + i);
                }
            }
        }
        return places.build();
    }

    private static boolean isPossible(ByteBuffer there, int at, HeaderFormat format) {
        long serial = format.serial(there, at);
        return serial > 0 && serial < Chain.LARGEST_SERIAL && format.subList(there, at) <= format.size(there, at);
    }
}
