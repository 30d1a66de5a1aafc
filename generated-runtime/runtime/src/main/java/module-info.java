// SPDX-License-Identifier: Apache-2.0
/** What generated codecs run on: views of messages, writers, headers and links. It needs the base of the JDK alone. */
module dev.spicewire.runtime {
    exports dev.spicewire.runtime;
    exports dev.spicewire.runtime.framing;
    exports dev.spicewire.runtime.link;
    // What only generated code calls, which lies in the modules of others.
    exports dev.spicewire.runtime.support;
    exports dev.spicewire.runtime.support.writer;
}
