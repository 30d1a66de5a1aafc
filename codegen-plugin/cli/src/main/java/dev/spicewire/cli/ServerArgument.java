// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import dev.spicewire.connection.ClientOptions;
import dev.spicewire.connection.SpiceUri;
import dev.spicewire.connection.protocol.Password;
import dev.spicewire.connection.sasl.SaslLogin;
import dev.spicewire.connection.viewer.ViewerFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A server that an argument names by a URI or by a {@code .vv} file, with what the file says about connecting. */
final class ServerArgument implements AutoCloseable {

    private final SpiceUri uri;
    private final @Nullable ViewerFile file;
    private @Nullable SaslLogin login;

    private ServerArgument(SpiceUri uri, @Nullable ViewerFile file) {
        this.uri = uri;
        this.file = file;
    }

    /** {@return the server that an argument names} */
    static ServerArgument of(String argument) throws IOException {
        if (!argument.toLowerCase(Locale.ROOT).endsWith(".vv")) {
            return new ServerArgument(ServerUri.parse(argument), null);
        }
        ViewerFile file = ViewerFile.read(PathText.of(argument));
        return new ServerArgument(file.uri(), file);
    }

    /** {@return where the server is} */
    SpiceUri uri() {
        return uri;
    }

    /** {@return options with what the file says, and with the password for the user of the URI} */
    ClientOptions options(ClientOptions other, Password password, boolean isGiven) {
        ClientOptions options = file == null ? other : file.options(other);
        if (file != null && !isGiven) {
            return options;
        }
        if (uri.username().isPresent() && isGiven) {
            char[] characters = password.characters();
            login = SaslLogin.password(uri.username().get(), characters);
            Arrays.fill(characters, '\0');
            options = options.sasl(login);
        }
        return options.password(password);
    }

    /** Wipes the passwords that it knows. */
    @Override
    public void close() {
        if (file != null) {
            file.close();
        }
        if (login != null) {
            login.close();
        }
    }
}
