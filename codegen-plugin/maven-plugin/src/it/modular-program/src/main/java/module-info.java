/** Screens, and the codecs of all of SPICE for whoever needs them as well. */
module com.example.screen {
    requires transitive dev.spicewire.runtime;

    exports com.example.screen;
    exports com.example.spice;
}
