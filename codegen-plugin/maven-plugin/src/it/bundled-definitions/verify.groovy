assert new File(basedir, 'target/generated-sources/spice/com/example/spice/DrawCopy.java').isFile()
assert new File(basedir, 'target/classes/com/example/Surfaces.class').isFile()
assert !new File(basedir, 'target/generated-sources/spice/com/example/spice/DisplayClientHandler.java').exists()
