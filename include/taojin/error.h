#pragma once
/// Errors are values: a function that can fail returns Result<T>; whoever knows the place adds it with Error::in.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace taojin {

struct Error {
  std::string what;

  /// The same error with the place it happened in put in front: "data/companies.tsv:41: …".
  [[nodiscard]] Error in(std::string_view place) const { return {std::string(place) + ":" + what}; }
};

template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}      // NOLINT(google-explicit-constructor): a value is a result
  Result(Error error) : state_(std::move(error)) {}  // NOLINT(google-explicit-constructor): so is an error

  explicit operator bool() const { return state_.index() == 0; }
  T& operator*() { return std::get<0>(state_); }
  const T& operator*() const { return std::get<0>(state_); }
  T* operator->() { return &std::get<0>(state_); }
  const T* operator->() const { return &std::get<0>(state_); }
  [[nodiscard]] const Error& error() const { return std::get<1>(state_); }

 private:
  std::variant<T, Error> state_;
};

/// The outcome of something that yields nothing but may fail: empty when it went well.
using Failure = std::optional<Error>;

}  // namespace taojin
