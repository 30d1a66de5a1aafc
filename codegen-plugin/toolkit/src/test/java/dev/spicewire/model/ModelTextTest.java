// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Definitions;
import dev.spicewire.proto.resolve.context.Dialect;
import org.junit.jupiter.api.Test;

class ModelTextTest {

    @Test
    void listsEverythingWithOffsetsAndSizes() {
        Protocol protocol = Definitions.parse("listing.proto", """
                enum8 kind { NONE, SOME = 5, };
                flags16 options { FAST, SAFE = 9, };
                typedef stamp uint64;
                typedef time stamp;
                typedef state kind;
                struct Point { int32 x; int32 y; };
                struct Path {
                    uint8 n;
                    Point points[n] @end;
                };
                message Empty { };
                channel BaseChannel {
                  server:
                    Empty nothing = 1;
                };
                channel DrawChannel : BaseChannel {
                  server:
                    message {
                        kind kind;
                        switch (kind) {
                        case NONE: Point at;
                        case SOME: Path *path @nonnull;
                        } u @anon;
                        stamp when;
                    } draw = 101;
                  client:
                    message { options options; } choose = 101;
                };
                protocol Listing { DrawChannel draw = 3; };
                """, Dialect.SPICEWIRE).protocol().orElseThrow();

        assertThat(ModelText.write(protocol)).isEqualTo("""
                protocol Listing
                  draw           3  DrawChannel

                channel BaseChannel
                  server
                      1 nothing, 0 bytes  Empty

                channel DrawChannel : BaseChannel
                  server
                    101 draw, at least 9 bytes
                            0     1  kind  kind
                            1    0+  u  switch (kind) @anon
                            1     8    NONE: at  Point
                            1     4    SOME: path  Path * @nonnull
                           1+     8  when  stamp
                  client
                    101 choose, 2 bytes
                            0     2  options  options

                message Empty, 0 bytes

                struct Point, 8 bytes
                        0     4  x  int32
                        4     4  y  int32

                struct Path, at least 1 byte
                        0     1  n  uint8
                        1    0+  points  Point[n] @end

                typedef stamp: uint64

                typedef time: stamp

                typedef state: kind

                enum8 kind
                    0  NONE
                    5  SOME

                flags16 options
                    0x0001  FAST
                    0x0200  SAFE
                """);
    }
}
