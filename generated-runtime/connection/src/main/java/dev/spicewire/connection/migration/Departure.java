// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.migration;

import dev.spicewire.codec.MigrateBegin;
import dev.spicewire.codec.MigrateBeginSeamless;
import dev.spicewire.codec.MigrateSwitchHost;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * What the source says of a migration when it begins.
 *
 * @param kind    how
 * @param target  where to
 * @param version of the source's state, for seamless migrations
 */
record Departure(MigrationKind kind, MigrationTarget target, long version) {

    /** {@return what a message of the main channel says, if it begins a migration} */
    static Optional<Departure> of(int type, ByteBuffer body) {
        return Optional.ofNullable(switch (type) {
            case MigrateBegin.ID -> new Departure(MigrationKind.SEMI_SEAMLESS,
                    MigrationTarget.of(MigrateBegin.read(body).dstInfo()), 0);
            case MigrateBeginSeamless.ID -> {
                MigrateBeginSeamless message = MigrateBeginSeamless.read(body);
                yield new Departure(MigrationKind.SEAMLESS, MigrationTarget.of(message.dstInfo()),
                        message.srcMigVersion());
            }
            case MigrateSwitchHost.ID -> new Departure(MigrationKind.SWITCH_HOST,
                    MigrationTarget.of(MigrateSwitchHost.read(body)), 0);
            default -> null;
        });
    }

    Departure as(MigrationKind other) {
        return new Departure(other, target, version);
    }
}
