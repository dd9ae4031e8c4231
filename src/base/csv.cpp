#include "base/csv.hpp"

#include <fmt/format.h>

#include <istream>

namespace bihuan {

CsvReader::CsvReader(std::istream& in) : in_{in} {
    if (in_.peek() == 0xEF) {
        char mark[3];
        in_.read(mark, 3);
        if (std::string_view{mark, static_cast<std::size_t>(in_.gcount())} != "\xEF\xBB\xBF") in_.seekg(0);
    }
}

Result<std::optional<std::vector<std::string>>> CsvReader::next() {
    auto& buffer = *in_.rdbuf();
    constexpr int end = std::char_traits<char>::eof();
    const auto broken = [&](std::string_view why) {
        // Go on behind this line, so that one broken record costs one record.
        for (int c = buffer.sgetc(); c != end && c != '\n'; c = buffer.snextc()) {
        }
        if (buffer.sgetc() == '\n') buffer.sbumpc(), ++line_;
        return refuse(csv_broken, fmt::format("line {}: {}", record_line_, why));
    };
    for (;;) {
        record_line_ = line_;
        std::vector<std::string> cells;
        std::string cell;
        bool was_quoted = false;
        int c = buffer.sbumpc();
        if (c == end) return std::nullopt;
        for (;; c = buffer.sbumpc()) {
            if (c == '"' && cell.empty() && !was_quoted) {
                was_quoted = true;
                for (;;) {
                    c = buffer.sbumpc();
                    if (c == end) return broken("a quote is not closed");
                    if (c == '"') {
                        if (buffer.sgetc() != '"') break;
                        buffer.sbumpc();
                    }
                    if (c == '\n') ++line_;
                    cell += static_cast<char>(c);
                    if (cell.size() > field_bytes_max) return broken("a field is longer than 1 MiB");
                }
                continue;
            }
            if (c == '\r' && buffer.sgetc() == '\n') continue;
            if (c == ',' || c == '\n' || c == end) {
                cells.push_back(std::move(cell));
                cell.clear();
                was_quoted = false;
                if (cells.size() > column_count_max) return broken("more than 1,000 columns");
                if (c == ',') continue;
                if (c == '\n') ++line_;
                break;
            }
            if (was_quoted) return broken("text after a closing quote");
            cell += static_cast<char>(c);
            if (cell.size() > field_bytes_max) return broken("a field is longer than 1 MiB");
        }
        if (cells.size() == 1 && cells.front().empty()) {
            if (c == end) return std::nullopt;
            continue;
        }
        return cells;
    }
}

std::string csv_line(const std::vector<std::string>& cells, bool guards_formulas) {
    std::string out;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i) out += ',';
        const bool is_formula =
            guards_formulas && !cells[i].empty() && std::string_view{"=+-@\t\r"}.contains(cells[i].front());
        // A byte-order mark inside quotes is text; bare at the start of a file a reader drops it.
        const bool is_plain = cells[i].find_first_of(",\"\r\n") == std::string::npos &&
                              !(i == 0 && cells[i].starts_with("\xEF\xBB\xBF"));
        if (!is_formula && is_plain) {
            out += cells[i];
            continue;
        }
        out += '"';
        if (is_formula) out += '\'';
        for (const char c : cells[i]) {
            if (c == '"') out += '"';
            out += c;
        }
        out += '"';
    }
    return out + "\r\n";
}

}  // namespace bihuan
