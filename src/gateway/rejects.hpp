// Refused rows as they came, with the reason in two more columns; made when the first one is refused, so that
// what was mended can be imported from this very file.
#pragma once

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "base/csv.hpp"

namespace bihuan::gateway {

class Rejects {
  public:
    Rejects(std::string path, std::vector<std::string> columns)
        : path_{std::move(path)}, columns_{std::move(columns)} {
        std::filesystem::remove(path_);  // of an earlier run
    }
    void add(std::vector<std::string> cells, const Error& error) {
        if (count_++ == 0) {
            out_.open(path_, std::ios::binary);
            auto header = columns_;
            header.insert(header.end(), {"error_code", "error"});
            out_ << csv_line(header, false);
        }
        cells.resize(std::max(cells.size(), columns_.size()));
        cells.emplace_back(error.kind.code);
        cells.push_back(fmt::format(fmt::runtime(error.kind.en), error.detail));
        out_ << csv_line(cells, false);
    }
    std::int64_t count() const { return count_; }
    std::string note() const { return count_ == 0 ? std::string{} : " (see " + path_ + ")"; }

  private:
    std::string path_;
    std::vector<std::string> columns_;
    std::ofstream out_;
    std::int64_t count_ = 0;
};

}  // namespace bihuan::gateway
