package com.example

import com.example.spice.AlphaBlend

/** Forgets that a picture may be missing. */
fun width(blend: AlphaBlend): Long = blend.srcBitmap.descriptor.width.toLong()
