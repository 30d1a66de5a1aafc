// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.definition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes what stands between brackets. */
final class SizeText {

    private final Members counts;
    private final Members own;

    /** Where the members come from that sizes name. */
    interface Members {

        /** {@return a member's name, empty where there is none} */
        Optional<String> name(int pick, boolean inCase);
    }

    /**
     * Prepares to write.
     *
     * @param counts members that several arrays can use
     * @param own    members for one array alone
     */
    SizeText(Members counts, Members own) {
        this.counts = counts;
        this.own = own;
    }

    /** {@return the text, empty where a member is needed and there is none} */
    Optional<String> of(Size size, boolean inCase) {
        if (size instanceof Size.Constant constant) {
            return Optional.of(constant.elements() > 2 ? "0x" + constant.elements() : "" + constant.elements());
        } else if (size instanceof Size.Counted counted) {
            return counts.name(counted.pick(), inCase);
        } else if (size instanceof Size.Sum sum) {
            return all(sum.picks(), inCase).map(names -> String.join(" + ", names));
        } else if (size instanceof Size.ImageSize image) {
            return all(List.of(image.width(), image.rows()), inCase)
                    .map(names -> "image_size(" + image.bits() + ", " + String.join(", ", names) + ")");
        } else if (size instanceof Size.Bytes bytes) {
            return own.name(bytes.pick(), inCase)
                    .map(name -> "bytes(" + name + (bytes.count() ? ", in_c" : "") + ")");
        }
        return Optional.of(size instanceof Size.CString ? "cstring()" : "");
    }

    private Optional<List<String>> all(List<Integer> picks, boolean inCase) {
        List<Optional<String>> names = picks.stream().map(pick -> counts.name(pick, inCase)).toList();
        return names.stream().anyMatch(Optional::isEmpty) ? Optional.empty()
                : Optional.of(names.stream().map(Optional::get).collect(Collectors.toList()));
    }
}
