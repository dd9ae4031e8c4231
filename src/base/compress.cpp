#include "base/compress.hpp"

#include <zlib.h>

#include <algorithm>

#include "base/result.hpp"

namespace bihuan {
namespace {

constexpr std::size_t step = 64 * 1024;

const Bytef* raw(std::string_view bytes) { return reinterpret_cast<const Bytef*>(bytes.data()); }
Bytef* raw(std::string& bytes, std::size_t at) { return reinterpret_cast<Bytef*>(bytes.data() + at); }

}  // namespace

std::string compressed(std::string_view bytes) {
    std::string out(compressBound(bytes.size()), '\0');
    uLongf size = out.size();
    must(compress2(raw(out, 0), &size, raw(bytes), bytes.size(), Z_BEST_COMPRESSION) == Z_OK);
    out.resize(size);
    return out;
}

std::optional<std::string> decompressed(std::string_view bytes, std::size_t size_max) {
    z_stream zip{};
    must(inflateInit(&zip) == Z_OK);
    zip.next_in = const_cast<Bytef*>(raw(bytes));  // zlib's own word; it only reads
    zip.avail_in = static_cast<uInt>(bytes.size());
    std::string out;
    int state = Z_OK;
    while (state == Z_OK && out.size() <= size_max) {
        const auto had = out.size();
        out.resize(std::min(std::max(2 * had, step), size_max + 1));
        zip.next_out = raw(out, had);
        zip.avail_out = static_cast<uInt>(out.size() - had);
        state = inflate(&zip, Z_NO_FLUSH);
        out.resize(out.size() - zip.avail_out);
        if (state == Z_BUF_ERROR || (state == Z_OK && out.size() == had)) break;  // it ends too early
    }
    const bool is_whole = state == Z_STREAM_END && zip.avail_in == 0 && out.size() <= size_max;
    inflateEnd(&zip);
    if (!is_whole) return std::nullopt;
    return out;
}

}  // namespace bihuan
