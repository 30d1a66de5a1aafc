def made = new File(basedir, 'target/generated-sources/spice/com/example/inputs')
assert new File(made, 'KeyDown.java').isFile()
assert new File(made, 'Ping.java').isFile()
assert !new File(made, 'DrawCopy.java').exists()
assert !new File(made, 'Image.java').exists()
assert made.list().length < 60
assert new File(basedir, 'target/classes/com/example/inputs/KeyDown.class').isFile()
