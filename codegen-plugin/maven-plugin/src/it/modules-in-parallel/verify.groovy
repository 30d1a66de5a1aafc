assert new File(basedir, 'inputs/target/classes/com/example/inputs/KeyDown.class').isFile()
assert new File(basedir, 'cursor/target/classes/com/example/cursor/Move.class').isFile()
assert new File(basedir, 'ping/target/classes/com/example/ping/Ping.class').isFile()
