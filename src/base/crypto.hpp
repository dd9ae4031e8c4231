// Secrets, over libsodium: passwords, tokens, and personal data at rest (2.2.4).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/field_key.hpp"

namespace bihuan {

std::string random_token(std::size_t bytes = 32);  // base64url without padding
std::uint32_t random_number();
std::string sha256_hex(std::string_view bytes);
std::string base64_text(std::string_view bytes);  // base64url without padding
std::optional<std::string> base64_bytes(std::string_view text);
std::string hmac_sha256_hex(std::string_view key, std::string_view bytes);  // RFC 2104, for webhooks
bool is_equal_constant_time(std::string_view a, std::string_view b);

struct PasswordCost {
    unsigned long long passes = 3;
    std::size_t memory_bytes = 32UL * 1024 * 1024;
};
std::string password_hash(std::string_view password, const PasswordCost& cost = {});  // argon2id, PHC text
bool password_verify(std::string_view hash, std::string_view password);

// The master key of data_dir/secret.key. Values name the key they are sealed by: "v1:" is this one itself, as
// in stores from before there was a ring of keys; `keys::Sealer` knows the others, which this one wraps.
class FieldCipher {
  public:
    using Key = FieldKey::Bytes;
    explicit FieldCipher(const Key& key) : bytes_{key}, key_{Suite::xchacha, key} {}
    std::string seal(std::string_view plain, std::string_view context) const;  // "v1:" and base64url
    std::optional<std::string> open(std::string_view sealed, std::string_view context) const;
    std::string blind_index(std::string_view value, std::string_view purpose) const;  // 32 hex digits
    // The same key used by this suite: to wrap a key of the suite with.
    FieldKey as(Suite suite) const { return FieldKey{suite, bytes_}; }
    // Tells master keys apart and says nothing of them.
    std::string mark() const;

    // Reads data_dir/secret.key (64 hex digits), or makes it, readable by the owner only. Throws when it is
    // there and cannot be used: going on with a new key would lose every sealed value.
    static FieldCipher from_file(const std::string& path);
    // The key of that mark, where it was put in the place of this one since: the file, or the one beside it
    // ending in ".new" that is about to take its place (`bihuan keys rewrap`).
    std::optional<FieldCipher> successor(std::string_view mark) const;

  private:
    Key bytes_;
    FieldKey key_;
    std::string path_;  // empty: of no file
};

// SHA-256 of what streams by.
class Sha256 {
  public:
    Sha256();
    void add(std::string_view bytes);
    std::string hex();

  private:
    alignas(8) std::array<unsigned char, 128> state_;
};

}  // namespace bihuan
