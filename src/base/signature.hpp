// Signatures by a key kept in a file: Ed25519, or the national SM2 with SM3. Keys are PEM, so that any tool
// reads them.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace bihuan {

class SigningKey {
  public:
    // Of a private key, which signs and checks, or of a public one, which checks; none: it is neither, or of
    // another kind.
    static std::optional<SigningKey> from_pem(std::string_view pem);
    static SigningKey make(bool is_national);

    bool can_sign() const { return is_private_; }
    std::string private_pem() const;
    std::string public_pem() const;
    std::string sign(std::string_view bytes) const;  // base64url
    bool checks(std::string_view bytes, std::string_view signature) const;

  private:
    struct Key;
    SigningKey(std::shared_ptr<Key> key, bool is_private) : key_{std::move(key)}, is_private_{is_private} {}
    std::shared_ptr<Key> key_;
    bool is_private_ = false;
};

}  // namespace bihuan
