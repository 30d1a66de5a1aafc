// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.architecture;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Draws a {@link House} as SVG: a frame a module, a box a package, arrows down to what each knows. */
final class HousePicture {

    private static final int LETTER = 7;
    private static final int BOX = 22;
    private static final int GAP = 12;
    private static final int ROW = 52;
    private static final int TITLE = 30;
    private static final int MARGIN = 16;
    private static final int FLOOR = 48;

    private final House house;
    private final StringBuilder modules = new StringBuilder();
    private final StringBuilder boxes = new StringBuilder();
    private final StringBuilder arrows = new StringBuilder();
    private final SortedMap<String, Box> frames = new TreeMap<>();

    private record Box(int x, int y, int width, int height) {

        int middle() {
            return x + width / 2;
        }
    }

    private HousePicture(House house) {
        this.house = house;
    }

    /** {@return the SVG document} */
    static String of(House house) {
        return new HousePicture(house).draw();
    }

    private String draw() {
        int y = MARGIN;
        int width = 0;
        for (List<String> floor : house.modules().rows()) {
            int x = MARGIN;
            int height = 0;
            for (String module : floor) {
                Box frame = module(module, x, y);
                frames.put(module, frame);
                x += frame.width() + FLOOR;
                height = Math.max(height, frame.height());
            }
            width = Math.max(width, x - FLOOR + MARGIN);
            y += height + FLOOR;
        }
        frames.forEach((module, frame) -> house.modules().direct(module)
                .forEach(known -> arrow("module", frame, frames.get(known))));
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" \
                font-family="sans-serif" font-size="12">
                <title>Modules and packages of Spicewire; arrows lead to what each knows</title>
                <style>
                  rect { fill: #fff; stroke: #567; } .module > rect { fill: #eef3f7; } text { fill: #123; }
                  .title { font-weight: bold; } path { fill: none; stroke: #89a; }
                  path.module { stroke: #c50; stroke-width: 2; }
                </style>
                <defs><marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" \
                orient="auto"><path d="M0 0L8 4L0 8" /></marker></defs>
                <rect width="100%%" height="100%%" style="stroke: none" />
                %3$s%4$s%5$s</svg>
                """.formatted(width, y - FLOOR + MARGIN, modules, arrows, boxes);
    }

    /** Draws a module with its packages, and returns where it is. */
    private Box module(String module, int x, int y) {
        Arrows packages = house.packages().get(module);
        List<List<String>> rows = packages.rows();
        int inner = Math.max(rows.stream().mapToInt(HousePicture::width).max().orElse(0), text(module));
        Box frame = new Box(x, y, inner + 2 * GAP, TITLE + ROW * (rows.size() - 1) + BOX + GAP);
        modules.append("<g class=\"module\">\n").append(rectangle(frame))
                .append(label("title", frame.middle(), y + 19, module)).append("</g>\n");
        Map<String, Box> places = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            int left = x + GAP + (inner - width(rows.get(i))) / 2;
            for (String name : rows.get(i)) {
                Box box = new Box(left, y + TITLE + ROW * i, text(name), BOX);
                places.put(name, box);
                boxes.append(rectangle(box)).append(label("package", box.middle(), box.y() + 15, name));
                left += box.width() + GAP;
            }
        }
        rows.forEach(row -> row.forEach(name -> packages.direct(name)
                .forEach(known -> arrow("package", places.get(name), places.get(known)))));
        return frame;
    }

    private static int width(List<String> row) {
        return row.stream().mapToInt(name -> text(name) + GAP).sum() - GAP;
    }

    private static int text(String name) {
        return name.length() * LETTER + 14;
    }

    private static String rectangle(Box box) {
        return "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"3\" />\n".formatted(
                box.x(), box.y(), box.width(), box.height());
    }

    private static String label(String kind, int x, int y, String text) {
        return "<text class=\"%s\" x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>\n".formatted(kind, x, y, text);
    }

    private void arrow(String kind, Box from, Box to) {
        int start = from.y() + from.height();
        int bend = (to.y() - start) / 2;
        arrows.append("<path class=\"%s\" d=\"M%d %dC%d %d %d %d %d %d\" marker-end=\"url(#tip)\" />\n".formatted(kind,
                from.middle(), start, from.middle(), start + bend, to.middle(), to.y() - bend, to.middle(), to.y()));
    }
}
