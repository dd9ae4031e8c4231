// The model as bytes: "BHTM", version, sizes, values, and a checksum of it all at the end. Whatever is not
// exactly what was written is refused: a guess from damaged weights would look like any other.
#include <bit>
#include <cmath>
#include <cstring>

#include "base/crypto.hpp"
#include "suggest/domain/suggest_errors.hpp"
#include "suggest/domain/text_model.hpp"

namespace bihuan::suggest {
namespace {

static_assert(std::endian::native == std::endian::little, "the bytes of a model are little-endian");
constexpr std::string_view magic = "BHTM";
constexpr std::uint32_t version = 1;
constexpr std::size_t checksum_size = 64;

template <class T>
void put(std::string& out, const T* values, std::size_t count) {
    out.append(reinterpret_cast<const char*>(values), count * sizeof(T));
}
template <class T>
void put(std::string& out, T value) {
    put(out, &value, 1);
}

class Reader {
  public:
    explicit Reader(std::string_view bytes) : bytes_{bytes} {}
    template <class T>
    bool take(T* values, std::size_t count) {
        if (bytes_.size() / sizeof(T) < count) return false;
        if (count != 0) std::memcpy(values, bytes_.data(), count * sizeof(T));
        bytes_.remove_prefix(count * sizeof(T));
        return true;
    }
    template <class T>
    bool take(std::vector<T>& values, std::size_t count) {
        if (bytes_.size() / sizeof(T) < count) return false;
        values.resize(count);
        return take(values.data(), count);
    }
    bool is_at_end() const { return bytes_.empty(); }

  private:
    std::string_view bytes_;
};

}  // namespace

std::string TextModel::bytes() const {
    std::string out{magic};
    put(out, version);
    put(out, static_cast<std::uint32_t>(labels_.size()));
    put(out, static_cast<std::uint32_t>(buckets_.size()));
    put(out, scale_);
    put(out, temperature_);
    put(out, labels_.data(), labels_.size());
    put(out, bias_.data(), bias_.size());
    put(out, buckets_.data(), buckets_.size());
    put(out, weights_.data(), weights_.size());
    return out + sha256_hex(out);
}

Result<TextModel> TextModel::parse(std::string_view bytes) {
    if (!bytes.starts_with(magic)) return refuse(model_damaged, "magic");
    if (bytes.size() < magic.size() + checksum_size) return refuse(model_damaged, "size");
    const auto body = bytes.substr(0, bytes.size() - checksum_size);
    if (sha256_hex(body) != bytes.substr(body.size())) return refuse(model_damaged, "checksum");
    Reader in{body.substr(magic.size())};
    TextModel out;
    std::uint32_t found_version = 0, classes = 0, grams = 0;
    if (!in.take(&found_version, 1) || found_version != version) return refuse(model_damaged, "version");
    const bool has_head = in.take(&classes, 1) && in.take(&grams, 1) && in.take(&out.scale_, 1) &&
                          in.take(&out.temperature_, 1) && classes >= 1 && classes <= classes_max &&
                          grams <= bucket_count;
    if (!has_head) return refuse(model_damaged, "head");
    if (!in.take(out.labels_, classes) || !in.take(out.bias_, classes) || !in.take(out.buckets_, grams) ||
        !in.take(out.weights_, std::size_t{grams} * classes) || !in.is_at_end())
        return refuse(model_damaged, "size");
    bool is_sound = std::isfinite(out.scale_) && std::isfinite(out.temperature_) && out.temperature_ > 0;
    for (const auto value : out.bias_) is_sound = is_sound && std::isfinite(value);
    for (std::size_t i = 0; i < out.buckets_.size(); ++i)
        is_sound =
            is_sound && out.buckets_[i] < bucket_count && (i == 0 || out.buckets_[i] > out.buckets_[i - 1]);
    if (!is_sound) return refuse(model_damaged, "values");
    out.index();
    return out;
}

}  // namespace bihuan::suggest
