package org.linchpin.views.words;

import java.math.BigInteger;
import org.linchpin.views.json.Fields;

/** Numbers of sets, which may be larger than a JSON number can say exactly. */
public final class Counts {

    private static final BigInteger LARGEST_EXACT = BigInteger.TWO.pow(53);

    private Counts() {}

    /** A number up to 2^53, a string of its digits beyond. */
    public static void put(Fields fields, String name, BigInteger count) {
        if (count.compareTo(LARGEST_EXACT) <= 0) {
            fields.put(name, count.longValueExact());
        } else {
            fields.put(name, count.toString());
        }
    }

    /** {@code count} and {@code countBySize}: an object from each size, up to the largest there is, to its number. */
    public static void put(Fields fields, BigInteger[] countBySize) {
        BigInteger total = BigInteger.ZERO;
        Fields bySize = new Fields();
        for (int size = 0; size < countBySize.length; size++) {
            total = total.add(countBySize[size]);
            if (size > 0 || countBySize[size].signum() > 0) {
                put(bySize, Integer.toString(size), countBySize[size]);
            }
        }
        put(fields, "count", total);
        fields.put("countBySize", bySize);
    }
}
