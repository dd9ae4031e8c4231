// RFC 4180, as spreadsheets write it: byte-order mark, quotes, line breaks inside quotes, CRLF or LF.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace bihuan {

inline constexpr ErrorKind csv_broken{"csv.broken", Category::malformed, "CSV 文件有误：{}",
                                      "The CSV file is broken: {}"};

class CsvReader {
  public:
    static constexpr std::size_t field_bytes_max = 1 << 20, column_count_max = 1000;

    explicit CsvReader(std::istream& in);
    // The next record; nullopt at the end. Blank lines are skipped. After an error the reader is at the next
    // line.
    Result<std::optional<std::vector<std::string>>> next();
    std::size_t line() const { return record_line_; }  // where the last record began, from 1

  private:
    std::istream& in_;
    std::size_t line_ = 1, record_line_ = 0;
};

// One record with its line end. With `guards_formulas` a cell beginning with = + - @ gets a leading ' so that
// no spreadsheet runs it.
std::string csv_line(const std::vector<std::string>& cells, bool guards_formulas = true);

}  // namespace bihuan
