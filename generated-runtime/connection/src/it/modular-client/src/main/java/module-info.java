/** A client and a server; connections bring the codecs and their runtime along. */
module com.example.client {
    requires dev.spicewire.connection;
}
