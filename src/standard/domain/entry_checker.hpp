// What checks of entries share: problems by path with their line, references, codes that stand once.
#pragma once

#include <fmt/format.h>

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "standard/domain/standard_file.hpp"

namespace bihuan::standard {

using Codes = std::set<std::string, std::less<>>;

class EntryChecker {
  protected:
    explicit EntryChecker(StandardFile& file) : file_{file}, s_{file.standard} {
        for (const auto& one : s_.clauses) clauses_.insert(one.id);
        for (const auto& one : s_.categories) categories_.insert(one.category.code);
        for (const auto& one : s_.calendars) calendars_.insert(one.code);
    }
    void wrong(const std::string& path, std::string_view key, std::string zh, std::string en) {
        if (file_.problems.size() >= problems_max) return;
        const auto line = file_.lines.find(path);
        file_.problems.push_back({line == file_.lines.end() ? 0 : line->second,
                                  key.empty() ? path : fmt::format("{}.{}", path, key), std::move(zh),
                                  std::move(en)});
    }
    void refer(const std::string& path, std::string_view key, const std::vector<std::string>& codes,
               const Codes& known) {
        for (const auto& code : codes)
            if (!code.empty() && !known.contains(code))
                wrong(path, key,
                      fmt::format("没有 \"{}\"，请先定义或改正；现有：{}", code, fmt::join(known, "、")),
                      fmt::format("there is no \"{}\"; define it or mend it; there are: {}", code,
                                  fmt::join(known, ", ")));
    }
    void once(const std::string& path, const std::string& code, Codes& seen) {
        if (!code.empty() && !seen.insert(code).second)
            wrong(path, "code", fmt::format("代码 \"{}\" 重复", code),
                  fmt::format("the code \"{}\" stands twice", code));
    }

    StandardFile& file_;
    const Standard& s_;
    Codes clauses_, categories_, calendars_;
};

}  // namespace bihuan::standard
