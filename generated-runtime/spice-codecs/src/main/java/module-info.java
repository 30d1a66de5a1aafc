// SPDX-License-Identifier: Apache-2.0
/** Ready codecs of all messages of SPICE, of the agent in the guest, and what can be told in the link. */
module dev.spicewire.codec {
    requires transitive dev.spicewire.runtime;

    exports dev.spicewire.codec;
    exports dev.spicewire.codec.agent;
    exports dev.spicewire.codec.link;
}
