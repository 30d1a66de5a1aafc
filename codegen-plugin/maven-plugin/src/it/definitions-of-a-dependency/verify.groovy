assert new File(basedir, 'drawing/target/classes/com/example/drawing/Circle.class').isFile()
assert new File(basedir, 'drawing/target/classes/com/example/drawing/Point.class').isFile()
