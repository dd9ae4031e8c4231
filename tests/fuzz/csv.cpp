// CSV files: the reader ends, keeps its limits, and what it read survives writing and reading again.
#include <cstdint>
#include <sstream>

#include "base/csv.hpp"

using namespace bihuan;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::istringstream in{std::string{reinterpret_cast<const char*>(data), size}};
    CsvReader reader{in};
    for (std::size_t records = 0; records <= size; ++records) {
        const auto record = reader.next();
        if (!record) continue;
        if (!*record) return 0;
        must((*record)->size() <= CsvReader::column_count_max);
        std::istringstream again{csv_line(**record, false)};
        CsvReader second{again};
        const auto back = second.next();
        must(back.has_value());
        must(!*back || **back == **record);
    }
    must(false);  // a file of n bytes has no more than n records
    return 0;
}
