#!/bin/sh
# Measures under the JDK of JAVA_HOME, or the java on the path, and brings docs/performance.md up to date.
# Usage: measure.sh NAME [codecs|generator] [options of JMH], NAME being jdk17 or jdk25. The codecs take more than an
# hour on a machine that is idle, the generator half an hour.
set -eu

root=$(CDPATH='' cd -- "$(dirname "$0")/../.." && pwd -P)
case ${1:-} in
    jdk17 | jdk25) name=$1 ;;
    *)
        echo "usage: measure.sh jdk17|jdk25 [codecs|generator] [options of JMH]" >&2
        exit 2
        ;;
esac
shift

part=all
case ${1:-} in
    codecs | generator)
        part=$1
        shift
        ;;
esac

jar=$root/conformance-tests/target/benchmarks.jar
if [ ! -f "$jar" ]; then
    echo "measure.sh: $jar is not there; run 'mvn verify' first" >&2
    exit 2
fi
java=java
[ -z "${JAVA_HOME:-}" ] || java=$JAVA_HOME/bin/java

cd "$root"
mkdir -p docs/performance
generator='(GeneratorBenchmark|ChannelBenchmark|ColdStartBenchmark)'
if [ "$part" != generator ]; then
    "$java" -jar "$jar" -e "$generator" -prof gc -foe true -rf json -rff "docs/performance/$name.json" "$@"
fi
if [ "$part" != codecs ]; then
    "$java" -jar "$jar" "$generator" -prof gc -foe true -rf json -rff "docs/performance/$name-generator.json" "$@"
fi
"$java" -cp "$jar" dev.spicewire.conformance.bench.report.Report docs
