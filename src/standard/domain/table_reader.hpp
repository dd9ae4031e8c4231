// One TOML table, read strictly: every getter notes what is wrong with its line; done() reports keys nobody
// asked for.
#pragma once

#include <toml++/toml.h>

#include <functional>
#include <initializer_list>

#include "standard/domain/standard_file.hpp"

namespace bihuan::standard {

class TableReader {
  public:
    TableReader(const toml::table& table, std::string path, StandardFile& out)
        : table_{table}, path_{std::move(path)}, out_{out} {
        if (!path_.empty()) out_.lines[path_] = static_cast<std::int64_t>(table.source().begin.line);
    }
    TableReader(const TableReader&) = delete;

    std::string text(std::string_view key);  // required, not empty
    std::string text_or(std::string_view key, std::string_view otherwise);
    std::vector<std::string> texts(std::string_view key);  // absent: empty
    std::int64_t integer(std::string_view key, std::int64_t min, std::int64_t max);
    std::int64_t integer_or(std::string_view key, std::int64_t otherwise, std::int64_t min, std::int64_t max);
    std::vector<std::int64_t> integers(std::string_view key);
    bool boolean_or(std::string_view key, bool otherwise);
    Duration duration(std::string_view key);
    Duration duration_or(std::string_view key, Duration otherwise);
    DaySpans spans(std::string_view key);  // ["08:00-12:00", "13:00-24:00"]
    bool has(std::string_view key) const { return table_.contains(key); }
    Term term();                                                                      // code, zh, en, clause
    void table(std::string_view key, const std::function<void(TableReader&)>& read);  // required
    void tables(std::string_view key, const std::function<void(TableReader&)>& read);
    void done();

    const std::string& path() const { return path_; }
    void wrong(std::string_view key, std::string zh, std::string en);

  private:
    const toml::node* take(std::string_view key, bool is_required);
    const toml::table& table_;
    std::string path_;
    StandardFile& out_;
    std::vector<std::string> taken_;
};

}  // namespace bihuan::standard
