// Moves a store to another, whatever their engines: table by table, both read in step in the order of the
// primary key, a page at a time, and only what differs is written. So a run that was cut short is gone on
// with by running it again, a second run on a live site brings what has changed since, and a run that finds
// nothing different is the proof that every row is the same.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "store/store.hpp"

namespace bihuan {

struct CopyCount {
    std::int64_t rows = 0;  // read from the source
    std::int64_t added = 0, changed = 0, removed = 0;
    std::int64_t differences() const { return added + changed + removed; }
};

struct CopyOptions {
    bool is_comparison = false;              // says what differs, and writes nothing
    std::vector<std::string_view> left_out;  // tables whose names begin so: indexes that are made anew
    std::string_view watched;  // a table with a key of one bigint, whose rows the two below hear of
    std::function<void(Unit&, std::span<const std::int64_t>)> leaving,
        arrived;  // before and after, in one unit
    std::function<void(const std::string& table, const CopyCount&)> progress;  // after each page
    std::function<void(const std::string& table, const std::string& key, std::string_view what)> differs;
};

// Throws where the stores hold different tables or columns: then they are of different versions.
CopyCount copy_store(Store& from, Store& to, const CopyOptions& options);

}  // namespace bihuan
