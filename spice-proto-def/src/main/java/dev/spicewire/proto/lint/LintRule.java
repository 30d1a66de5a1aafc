// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.lint;

import dev.spicewire.proto.diagnostics.Diagnostics;
import dev.spicewire.proto.model.Protocol;

/** Something that a maintainer of definitions would like to be told. */
interface LintRule {

    /** Reports every place in a model where the rule applies. */
    void check(Protocol protocol, Diagnostics diagnostics);
}
