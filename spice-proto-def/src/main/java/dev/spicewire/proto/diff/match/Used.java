// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.match;

import java.util.ArrayList;
import java.util.List;

/** Something of both versions and how messages use it. */
public abstract class Used {

    private final List<Usage> usages = new ArrayList<>();

    void addUsage(Usage usage) {
        usages.add(usage);
    }

    /** {@return all usages} */
    public List<Usage> usages() {
        return usages;
    }

    /** {@return whether nothing follows it, in any of them} */
    public boolean last() {
        return usages.stream().allMatch(Usage::last);
    }
}
