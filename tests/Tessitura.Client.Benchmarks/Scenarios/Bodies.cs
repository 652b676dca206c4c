using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Tessitura.Client.Benchmarks.Scenarios;

/// <summary>What the server answers: the contract's samples, and tables of any length that look like a real house's.</summary>
internal static class Bodies
{
    private const int SeatsInRow = 40;
    private const int RowsInSection = 26;

    public static byte[] Reservation { get; } = """{"LineItemId":70211,"SeatsReserved":2}"""u8.ToArray();

    /// <summary>The documentation sample of a type, without white space.</summary>
    public static byte[] Sample(string type)
    {
        using var stream = typeof(Bodies).Assembly.GetManifestResourceStream("samples.json")!;
        using var samples = JsonDocument.Parse(stream);
        return JsonSerializer.SerializeToUtf8Bytes(samples.RootElement.GetProperty(type));
    }

    public static byte[] Seats(int count) =>
        Rows(
            count,
            static (json, i) =>
            {
                var (row, place) = (i / SeatsInRow, i % SeatsInRow);
                var wheelchair = row % RowsInSection == 0 && place is 0 or SeatsInRow - 1;
                json.WriteNumber("Id", i + 1);
                json.WriteNumber("SectionId", 1 + row / RowsInSection % 4);
                json.WriteString("SeatRow", RowName(row % RowsInSection));
                json.WriteString("SeatNumber", (place + 1).ToString(CultureInfo.InvariantCulture));
                json.WriteNumber("ZoneId", 11 + row % RowsInSection / 6);
                json.WriteNumber("AllocationId", row % 13 == 0 ? 2 : 0);
                json.WriteNumber("SeatTypeId", wheelchair ? 3 : 1);
                json.WriteNumber("LogicalSeatRow", row + 1);
                json.WriteNumber("LogicalSeatNumber", place + 1 + (place >= 10 ? 1 : 0) + (place >= 30 ? 1 : 0));
                json.WriteNumber("XPosition", 12 + place * 9);
                json.WriteNumber("YPosition", 40 + row * 11);
                json.WriteBoolean("IsSeat", true);
                // Some seven of ten are free; the rest is sold, held or locked, in a pattern that never changes.
                json.WriteNumber(
                    "SeatStatusId",
                    (i * 7919 % 100) switch
                    {
                        < 70 => 0,
                        < 92 => 8,
                        < 97 => 13,
                        _ => 6,
                    }
                );
                json.WriteString(
                    "AisleIndicator",
                    place is 0 or 10 or 30 ? "L"
                        : place is 9 or 29 or 39 ? "R"
                        : "N"
                );
                json.WriteBoolean("HasStairs", row % RowsInSection > 20);
                json.WriteNumber("ScreenId", row / RowsInSection % 4 < 2 ? 1 : 2);
                json.WriteString("DisplayLetter", wheelchair ? "W" : "");
                json.WriteNumber("HoldCodeId", i * 31 % 97 == 0 ? 4 : 0);
            }
        );

    public static byte[] Prices(int count) =>
        Rows(
            count,
            static (json, i) =>
            {
                json.WriteNumber("PerformanceId", 4711 + i / 500);
                json.WriteNumber("PackageId", 0);
                json.WriteNumber("ZoneId", 11 + i % 5);
                json.WriteNumber("PriceTypeId", 1 + i / 5 % 20);
                json.WriteNumber("Price", 12.50m + i % 5 * 18 + i / 5 % 20);
                json.WriteBoolean("Enabled", i % 9 != 0);
                json.WriteBoolean("IsEditable", i % 50 == 0);
                json.WriteNull("LayerTypeId");
                json.WriteBoolean("IsEditableForWeb", false);
                json.WriteNumber("EditableMinPrice", 0.00m);
                json.WriteBoolean("IsBase", i / 5 % 20 == 0);
                json.WriteNumber("ParentPackageId", 0);
                json.WriteNumber("PerformancePriceTypeId", 90_000 + i);
                json.WriteNumber("MinPrice", 0.00m);
                json.WriteBoolean("IsBest", i % 7 == 0);
                json.WriteBoolean("Offer", i % 11 == 0);
                json.WriteNumber("ModeOfSaleOfferId", i % 11 == 0 ? 300 + i : 0);
            }
        );

    private static byte[] Rows(int count, Action<Utf8JsonWriter, int> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartArray();
            for (var i = 0; i < count; i++)
            {
                json.WriteStartObject();
                write(json, i);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return bytes.WrittenSpan.ToArray();
    }

    private static string RowName(int row) => ((char)('A' + row)).ToString();
}
