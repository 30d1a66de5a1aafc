// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.rival.car;

import dev.spicewire.conformance.bench.rival.Rival;
import dev.spicewire.conformance.peers.car.BooleanType;
import dev.spicewire.conformance.peers.car.CarDecoder;
import dev.spicewire.conformance.peers.car.CarEncoder;
import dev.spicewire.conformance.peers.car.EngineDecoder;
import dev.spicewire.conformance.peers.car.MessageHeaderDecoder;
import dev.spicewire.conformance.peers.car.MessageHeaderEncoder;
import dev.spicewire.conformance.peers.car.Model;
import dev.spicewire.conformance.peers.car.OptionalExtrasDecoder;
import java.nio.charset.StandardCharsets;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * A car, as SBE's own benchmarks encode it: three fuel figures, two performance figures with three accelerations each.
 */
public final class SbeCar implements Rival {

    /** What {@link #read} has to arrive at; floats count ten times, so that the tenths of their values are whole. */
    public static final long SUM = 1234 + 2005 + 1 + 'A' + (0 + 1 + 2 + 3 + 4) + ('a' + 'b' + 'c' + 'd' + 'e' + 'f')
            + (0b110) + (4200 + 8 + 9000 + '1' + '2' + '3') + 3 + (30 + 359 + 55 + 490 + 75 + 400)
            + 2 + (95 + 3 + 30 + 40 + 60 + 75 + 100 + 122) + (99 + 3 + 30 + 38 + 60 + 71 + 100 + 118)
            + 5 + 'H' + 9 + 'C';

    private static final byte[] VEHICLE_CODE = ascii("abcdef");
    private static final byte[] ENGINE_CODE = ascii("123");
    private static final byte[] MANUFACTURER = ascii("Honda");
    private static final byte[] MODEL = ascii("Civic VTi");

    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[1024]);
    private final UnsafeBuffer text = new UnsafeBuffer(new byte[0]);
    private final MessageHeaderEncoder headerOut = new MessageHeaderEncoder();
    private final MessageHeaderDecoder headerIn = new MessageHeaderDecoder();
    private final CarEncoder out = new CarEncoder();
    private final CarDecoder in = new CarDecoder();

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public int write() {
        out.wrapAndApplyHeader(buffer, 0, headerOut).serialNumber(1234).modelYear(2005).available(BooleanType.T)
                .code(Model.A).putVehicleCode(VEHICLE_CODE, 0);
        for (int i = 0; i < CarEncoder.someNumbersLength(); i++) {
            out.someNumbers(i, i);
        }
        out.extras().clear().sportsPack(true).cruiseControl(true).sunRoof(false);
        out.engine().capacity(4200).numCylinders((short) 8).putManufacturerCode(ENGINE_CODE, 0);
        out.fuelFiguresCount(3).next().speed(30).mpg(35.9f).next().speed(55).mpg(49.0f).next().speed(75).mpg(40.0f);
        CarEncoder.PerformanceFiguresEncoder figures = out.performanceFiguresCount(2);
        figures.next().octaneRating((short) 95).accelerationCount(3).next().mph(30).seconds(4.0f).next().mph(60)
                .seconds(7.5f).next().mph(100).seconds(12.2f);
        figures.next().octaneRating((short) 99).accelerationCount(3).next().mph(30).seconds(3.8f).next().mph(60)
                .seconds(7.1f).next().mph(100).seconds(11.8f);
        out.putManufacturer(MANUFACTURER, 0, MANUFACTURER.length).putModel(MODEL, 0, MODEL.length);
        return out.limit();
    }

    @Override
    public long read() {
        in.wrapAndApplyHeader(buffer, 0, headerIn);
        long sum = in.serialNumber() + in.modelYear() + in.available().value() + in.code().value();
        for (int i = 0; i < CarDecoder.someNumbersLength(); i++) {
            sum += in.someNumbers(i);
        }
        for (int i = 0; i < CarDecoder.vehicleCodeLength(); i++) {
            sum += in.vehicleCode(i);
        }
        OptionalExtrasDecoder extras = in.extras();
        sum += (extras.sunRoof() ? 1 : 0) + (extras.sportsPack() ? 2 : 0) + (extras.cruiseControl() ? 4 : 0);
        return sum + engine() + fuel() + performance() + texts();
    }

    private long engine() {
        EngineDecoder engine = in.engine();
        long sum = engine.capacity() + engine.numCylinders() + engine.maxRpm();
        for (int i = 0; i < EngineDecoder.manufacturerCodeLength(); i++) {
            sum += engine.manufacturerCode(i);
        }
        return sum;
    }

    private long fuel() {
        CarDecoder.FuelFiguresDecoder figures = in.fuelFigures();
        long sum = figures.count();
        while (figures.hasNext()) {
            figures.next();
            sum += figures.speed() + tenths(figures.mpg());
        }
        return sum;
    }

    private long performance() {
        CarDecoder.PerformanceFiguresDecoder figures = in.performanceFigures();
        long sum = figures.count();
        while (figures.hasNext()) {
            sum += figures.next().octaneRating();
            CarDecoder.PerformanceFiguresDecoder.AccelerationDecoder acceleration = figures.acceleration();
            sum += acceleration.count();
            while (acceleration.hasNext()) {
                acceleration.next();
                sum += acceleration.mph() + tenths(acceleration.seconds());
            }
        }
        return sum;
    }

    private static long tenths(float value) {
        return (long) (value * 10 + 0.5f);
    }

    private long texts() {
        in.wrapManufacturer(text);
        long sum = text.capacity() + text.getByte(0);
        in.wrapModel(text);
        return sum + text.capacity() + text.getByte(0);
    }
}
