// A key for single values of the store, and the two suites it may be of (2.2.4): XChaCha20-Poly1305 with
// BLAKE2b for look-up, or the national SM4 in counter mode, authenticated by HMAC-SM3 over what was
// encrypted, with HMAC-SM3 for look-up.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace bihuan {

enum class Suite : std::uint8_t { xchacha, sm4 };
std::string_view to_text(Suite suite);
std::optional<Suite> suite_from_text(std::string_view text);

class FieldKey {
  public:
    using Bytes = std::array<unsigned char, 32>;
    FieldKey(Suite suite, const Bytes& bytes);
    // `context` (table.column:id) is bound to the value, so that a sealed text moved to another row does not
    // open. The sealed text is base64url.
    std::string seal(std::string_view plain, std::string_view context) const;
    std::optional<std::string> open(std::string_view sealed, std::string_view context) const;
    // Equal values have equal indexes, and without the key nobody can tell which value an index is of.
    std::string blind_index(std::string_view value, std::string_view purpose) const;  // 32 hex digits

    static Bytes random_bytes();

  private:
    Suite suite_;
    std::string seal_key_, tag_key_, index_key_;  // the tag's is of the national suite alone
};

}  // namespace bihuan
