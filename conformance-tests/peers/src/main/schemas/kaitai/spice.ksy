# The benchmark messages as they are on the wire. Kaitai reads the same bytes as the generated codecs.
meta:
  id: kaitai_spice
  endian: le
types:
  point:
    seq: [{id: x, type: s4}, {id: y, type: s4}]
  point16:
    seq: [{id: x, type: s2}, {id: y, type: s2}]
  rect:
    seq: [{id: top, type: s4}, {id: left, type: s4}, {id: bottom, type: s4}, {id: right, type: s4}]
  channel:
    seq: [{id: channel_type, type: u1}, {id: channel_id, type: u1}]
  head:
    seq:
      - {id: monitor_id, type: u4}
      - {id: surface_id, type: u4}
      - {id: width, type: u4}
      - {id: height, type: u4}
      - {id: x, type: u4}
      - {id: y, type: u4}
      - {id: flags, type: u4}
  clip_rects:
    seq:
      - {id: num_rects, type: u4}
      - {id: rects, type: rect, repeat: expr, repeat-expr: num_rects}
  base:
    seq:
      - {id: surface_id, type: u4}
      - {id: box, type: rect}
      - {id: clip_type, type: u1}
      - {id: clip, type: clip_rects, if: clip_type == 1}
  transform:
    seq:
      - {id: t00, type: u4}
      - {id: t01, type: u4}
      - {id: t02, type: u4}
      - {id: t10, type: u4}
      - {id: t11, type: u4}
      - {id: t12, type: u4}
  binary_data:
    seq: [{id: len_data, type: u4}, {id: data, size: len_data}]
  image:
    seq:
      - {id: image_id, type: u8}
      - {id: image_type, type: u1}
      - {id: flags, type: u1}
      - {id: width, type: u4}
      - {id: height, type: u4}
      - {id: binary, type: binary_data, if: image_type == 1 or image_type == 101}
      - {id: surface_id, type: u4, if: image_type == 104}
  mask:
    seq:
      - {id: flags, type: u1}
      - {id: pos, type: point}
      - {id: ofs_bitmap, type: u4}
    instances:
      bitmap: {pos: ofs_bitmap, type: image, if: ofs_bitmap != 0}
  brush:
    seq:
      - {id: brush_type, type: u1}
      - {id: color, type: u4, if: brush_type == 1}
  glyph:
    seq:
      - {id: render_pos, type: point}
      - {id: glyph_origin, type: point}
      - {id: width, type: u2}
      - {id: height, type: u2}
      - {id: data, size: width * height}
  glyph_string:
    seq:
      - {id: num_glyphs, type: u2}
      - {id: flags, type: u1}
      - {id: glyphs, type: glyph, repeat: expr, repeat-expr: num_glyphs}
  segment:
    seq:
      - {id: flags, type: u1}
      - {id: num_points, type: u4}
      - {id: points, type: point, repeat: expr, repeat-expr: num_points}
  path:
    seq:
      - {id: num_segments, type: u4}
      - {id: segments, type: segment, repeat: expr, repeat-expr: num_segments}
  main_init:
    seq:
      - {id: session_id, type: u4}
      - {id: display_channels_hint, type: u4}
      - {id: supported_mouse_modes, type: u4}
      - {id: current_mouse_mode, type: u4}
      - {id: agent_connected, type: u4}
      - {id: agent_tokens, type: u4}
      - {id: multi_media_time, type: u4}
      - {id: ram_hint, type: u4}
  ping:
    seq: [{id: ping_id, type: u4}, {id: timestamp, type: u8}, {id: data, size-eos: true}]
  channels_list:
    seq:
      - {id: num_channels, type: u4}
      - {id: channels, type: channel, repeat: expr, repeat-expr: num_channels}
  mouse_motion:
    seq: [{id: dx, type: s4}, {id: dy, type: s4}, {id: buttons_state, type: u2}]
  mouse_position:
    seq: [{id: x, type: u4}, {id: y, type: u4}, {id: buttons_state, type: u2}, {id: display_id, type: u1}]
  cursor_set:
    seq:
      - {id: position, type: point16}
      - {id: visible, type: u1}
      - {id: flags, type: u2}
      - {id: header, type: cursor_header, if: (flags & 1) == 0}
      - {id: data, size-eos: true}
  cursor_header:
    seq:
      - {id: unique, type: u8}
      - {id: cursor_type, type: u1}
      - {id: width, type: u2}
      - {id: height, type: u2}
      - {id: hot_spot_x, type: u2}
      - {id: hot_spot_y, type: u2}
  draw_copy:
    seq:
      - {id: base, type: base}
      - {id: ofs_src_bitmap, type: u4}
      - {id: src_area, type: rect}
      - {id: rop_descriptor, type: u2}
      - {id: scale_mode, type: u1}
      - {id: mask, type: mask}
    instances:
      src_bitmap: {pos: ofs_src_bitmap, type: image, if: ofs_src_bitmap != 0}
  draw_fill:
    seq:
      - {id: base, type: base}
      - {id: brush, type: brush}
      - {id: rop_descriptor, type: u2}
      - {id: mask, type: mask}
  draw_text:
    seq:
      - {id: base, type: base}
      - {id: ofs_str, type: u4}
      - {id: back_area, type: rect}
      - {id: fore_brush, type: brush}
      - {id: back_brush, type: brush}
      - {id: fore_mode, type: u2}
      - {id: back_mode, type: u2}
    instances:
      str: {pos: ofs_str, type: glyph_string}
  draw_stroke:
    seq:
      - {id: base, type: base}
      - {id: ofs_path, type: u4}
      - {id: line_flags, type: u1}
      - {id: brush, type: brush}
      - {id: fore_mode, type: u2}
      - {id: back_mode, type: u2}
    instances:
      path: {pos: ofs_path, type: path}
  draw_composite:
    seq:
      - {id: base, type: base}
      - {id: flags, type: u4}
      - {id: ofs_src_bitmap, type: u4}
      - {id: ofs_mask_bitmap, type: u4, if: (flags & 0x80000) != 0}
      - {id: src_transform, type: transform, if: (flags & 0x100000) != 0}
      - {id: mask_transform, type: transform, if: (flags & 0x200000) != 0}
      - {id: src_origin, type: point16}
      - {id: mask_origin, type: point16}
    instances:
      src_bitmap: {pos: ofs_src_bitmap, type: image, if: ofs_src_bitmap != 0}
      mask_bitmap: {pos: ofs_mask_bitmap, type: image, if: (flags & 0x80000) != 0 and ofs_mask_bitmap != 0}
  stream_data:
    seq:
      - {id: stream_id, type: u4}
      - {id: multi_media_time, type: u4}
      - {id: len_data, type: u4}
      - {id: data, size: len_data}
  monitors_config:
    seq:
      - {id: num_heads, type: u2}
      - {id: max_allowed, type: u2}
      - {id: heads, type: head, repeat: expr, repeat-expr: num_heads}
  playback_data:
    seq: [{id: time, type: u4}, {id: data, size-eos: true}]
  compressed_data:
    seq:
      - {id: data_type, type: u1}
      - {id: uncompressed_size, type: u4, if: data_type != 0}
      - {id: data, size-eos: true}
